import assert from 'node:assert/strict';
import { entityCharacter } from '../../../../server/src/core/text/formats/entities.js';

describe('entityCharacter', () => {
  it('knows the names that occur in news text, by case', () => {
    assert.equal(entityCharacter('&amp;'), '&');
    assert.equal(entityCharacter('&rsquo;'), '’');
    assert.equal(entityCharacter('&Eacute;'), 'É');
    assert.equal(entityCharacter('&eacute;'), 'é');
  });

  it('reads decimal and hexadecimal numbers', () => {
    assert.equal(entityCharacter('&#8217;'), '’');
    assert.equal(entityCharacter('&#x141;'), 'Ł');
    assert.equal(entityCharacter('&#128512;'), '😀');
  });

  it('shows nothing for spaces, control characters, half characters and unknown names', () => {
    for (const entity of ['&nbsp;', '&#160;', '&#32;', '&#10;', '&#0;', '&#xd800;', '&#x110000;', '&#99999999;', '&unknown;']) {
      assert.equal(entityCharacter(entity), undefined, entity);
    }
  });
});
