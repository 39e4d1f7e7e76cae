import assert from 'node:assert/strict';
import conversionWrong from '../../../server/src/core/checks/conversion-wrong.js';
import { analyzeText, testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(conversionWrong);

describe('conversion-wrong', () => {
  finds('miles that are not these kilometres', '', `
    The village lies 5 miles (12 km) from the front.
                              ^^^^^ error conversion-wrong: 5 miles is 8 kilometres, not 12.
  `);
  finds('degrees', '', `
    It was 100 °F (20 °C) in the shade and minus 10C (30F) at night.
                   ^^^^^ error conversion-wrong: 100 °F is 38 degrees Celsius, not 20.
                                                      ^^^ error conversion-wrong: Minus 10C is 14 degrees Fahrenheit, not 30.
  `);
  finds('a sign that got lost', '', `
    It fell to minus 20 degrees Celsius (4 degrees Fahrenheit) and to minus 18 degrees Celsius (0 degrees Fahrenheit).
                                         ^^^^^^^^^^^^^^^^^^^^ error conversion-wrong: Minus 20 degrees Celsius is -4 degrees Fahrenheit, not 4.
  `);
  finds('the factor turned round', '', `
    The fire burnt 1,000 acres (2,471 hectares) of pine.
                                ^^^^^^^^^^^^^^ error conversion-wrong: 1,000 acres is 405 hectares, not 2,471.
  `);
  finds('a nought too many', '', `
    The bomb weighed 500 pounds (2,270 kilograms).
                                 ^^^^^^^^^^^^^^^ error conversion-wrong: 500 pounds is 227 kilograms, not 2,270.
  `);
  finds('feet and inches', '', `
    The guard, 6 feet 2 inches (1.68 m) tall, stepped aside.
                                ^^^^^^ error conversion-wrong: 6 feet 2 inches is 1.88 metres, not 1.68.
  `);
  finds('a conversion behind “or”, in words', '', `
    Winds of sixty miles an hour, or 120 kilometres per hour, felled trees.
                                     ^^^^^^^^^^^^^^^^^^^^^^^ error conversion-wrong: Sixty miles an hour is 97 kilometres an hour, not 120.
  `);
  finds('one end of a range', '', `
    Missiles with a range of 300-500 miles (480-1,200 km) were moved.
                                            ^^^^^^^^^^^^ error conversion-wrong: 300-500 miles is 480–800 kilometres, not 480-1,200.
  `);

  accepts('roundings in the writer’s precision', '', `
    Some 5 miles (8 km), 10 miles (16 km), 60 miles (100 km), 26.2 miles (42.2 km), 2 miles (3 km) and half a mile (800 metres).
    A 10-acre (4-hectare) plot; 1.2 million acres (485,000 hectares); 300 sq ft (28 sq m); 100 square miles (260 square kilometres).
    At 60mph (97km/h) or 30 mph (50 km/h); 6ft (1.83m), 6ft 2in (1.88m), 11 stone 4 pounds (72 kg), 3,000 feet (900 metres).
    It was 100F (38C), 50 °F (10 °C), -40 °C (-40 °F), 0 °C (32 °F) and 86 degrees Fahrenheit (30 degrees Celsius).
  `);
  accepts('a conversion to the nearest five', '', 'It is 10 miles (15 km) to the border and 100 miles (160 km) to the sea.');
  accepts('both gallons, all tons and the nautical mile', '', `
    10 gallons (38 litres), 10 gallons (45 litres), 100 tons (91 tonnes), 100 tons (102 tonnes), 12 miles (22 km) off the coast.
  `);
  accepts('a difference of temperatures', '', 'The world is 1.5 °C (2.7 °F) warmer than it was.');
  accepts('what is no conversion', '', `
    It lies 5 miles from the town (12 km from the border by road). The car does 40 miles per gallon (14 km per litre).
    They marched 5 miles and 12 km more. Bread is £2 ($5). The field is 5 miles (300 acres) off.
  `);
  accepts('vague conversions', '', 'It flew about 6 miles (nearly 10 km) up and over 300 miles (some 500 km) out to sea.');

  fixes('the number in brackets', '', 'It lies 5 miles (<|>12 km) away.', 'It lies 5 miles (8 km) away.');
  fixes('words by words', '', 'It lies 5 miles (<|>twelve kilometres) away.', 'It lies 5 miles (eight kilometres) away.');

  it('shows the sum, and offers to mend the original as well', () => {
    const [finding] = analyzeText('It lies 5 miles (12 km) away.', '', {}, [conversionWrong]).findings;
    assert.equal(finding?.because, '5 × 1.60934 = 8.047 kilometres: one mile is 1.60934 kilometres.');
    assert.deepEqual(finding?.fixes.map(({ title }) => title), ['Replace with "8"', 'Replace "5" with "7.5"']);
    const [hot] = analyzeText('It was 100 °F (20 °C).', '', {}, [conversionWrong]).findings;
    assert.equal(hot?.because, '(100 − 32) × 5/9 = 37.778 degrees Celsius.');
  });
});
