/// Suggested promises: what minutes or an e-mail promise, read by rules, for a person to confirm.
///
/// A *suggestion* is one commitment found in the text: who, what, by when, with the sentence it
/// came from and the named rules that found it. Nothing here decides; every suggestion is confirmed
/// or dropped by a person, so a rule prefers to say nothing over saying something wrong.
///
/// The text goes through four steps. {@link twelvekeys.notes.Passages} leaves out what nobody says
/// now (quoted replies, signatures, disclaimers) and learns who speaks; {@link
/// twelvekeys.notes.ActionLines} reads lines that are lists rather than prose; {@link
/// twelvekeys.notes.Sentences} and {@link twelvekeys.notes.Commitments} read the rest; {@link
/// twelvekeys.notes.DateReader} turns words such as "Friday week" into a day, counted from the day
/// of the meeting. All of it is linear in the length of the text, and the same text always gives
/// the same suggestions.
///
/// Start reading at {@link twelvekeys.notes.Suggestions}.
@NullMarked
package twelvekeys.notes;

import org.jspecify.annotations.NullMarked;
