import { gathered } from './gathered.js';

/**
 * Words of web pages and feeds around a story: buttons, menus, links to other stories. Folded, without punctuation. Nothing
 * that a newsroom would set as a crosshead stands in the first list.
 */
const lines = (list: string): readonly string[] => gathered(list.split('\n'), (line) => line.split('|')).map((line) => line.trim()).filter(Boolean);

/** A whole block of just these words. */
export const FURNITURE: ReadonlySet<string> = new Set(lines(`
  related materials | related articles | related article | related stories | related story | related news | related links | related content | related posts
  read more | read also | also read | must read | more on this story | more on this | you may also like | you might also like | recommended for you
  recommended stories | recommended articles | search trends | trending now | most read | most popular | most viewed | most commented
  download app | download our app | get the app | share this | share this article | share this story | share on facebook | share on twitter | share on whatsapp
  email this article | print this article | leave a comment | post a comment | add a comment | view comments | view all comments | no comments | show comments
  advertisement | story continues below | story continues below advertisement | article continues below | article continues after advertisement
  advertisement scroll to continue | scroll to continue | continue reading | continue reading the main story | continue reading below | sponsored content
  click here | click to enlarge | sign in | log in | sign up | sign up now | subscribe now | subscribe | newsletter sign up | skip to content | skip to main content
  back to top | load more | show more | view more | watch live | live tv | follow us | follow us on twitter | follow us on facebook | follow us on instagram
  all rights reserved | cookie policy | privacy policy | terms of use | terms and conditions | accept cookies | accept all cookies | tap here | swipe up
  report a typo | report an error | toggle navigation | main menu`));

/** Words that may be a crosshead too: they count at the very beginning or end of a draft and beside other furniture. */
export const FURNITURE_AT_EDGES: ReadonlySet<string> = new Set(lines(`
  download | related | share | tweet | print | email | menu | home | play | close | latest | latest news | top stories | popular | recommended | trending
  sponsored | tags | topics | comments | more | search | e paper | newspaper | live | next article | previous article | next | previous`));

/** A block that begins with these words, whatever follows. */
export const FURNITURE_OPENINGS: readonly string[] = lines(`
  sign up for our | subscribe to our | follow us on | download our app | join our whatsapp | join our telegram | join us on telegram
  we want our comments to be | the ability to comment on our stories | we use cookies | this site uses cookies | this website uses cookies
  please enable javascript | you need to enable javascript | your browser does not support | your browser doesn't support | view this post on instagram
  a post shared by | story continues below | article continues after | get the latest news delivered | live tv`);

/** A block that begins with these words and a colon or a stroke: a link to another story. */
export const FURNITURE_LABELS: ReadonlySet<string> = new Set(lines('also read | read also | read more | must read | related | related story | related article | more related'));

/** Elements of HTML and shortcodes of content systems that show in the text when they are not understood. */
export const MARKUP = /<\/?(?:p|br|div|span|strong|em|b|i|u|a|h[1-6]|ul|ol|li|img|figure|iframe|script|blockquote|font|table|tr|td)(?:\s[^<>\n]{0,300})?\/?>|\[\/?(?:caption|embed|gallery|video|audio|playlist|vc_row|vc_column)(?:\s[^[\]\n]{0,150}=[^[\]\n]{0,150})?\]/gi;
