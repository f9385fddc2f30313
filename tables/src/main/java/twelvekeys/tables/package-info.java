/// Files of rows as people export them, read without guessing.
///
/// A {@link twelvekeys.tables.TableFile} opens a file by what is in it, not by what it is called: a
/// text file of any usual dialect, or an XLSX workbook. What comes out is a {@link
/// twelvekeys.tables.Table}: headers, and rows that know the *physical line* they start on, so that
/// every message can name the line a person sees in their editor or spreadsheet. Rows stream; the
/// file is never in memory as a whole.
///
/// Two kinds of trouble are kept apart. A *whole-file problem* (empty, binary, too large, an
/// unclosed quote) is a {@link twelvekeys.tables.TableException}. A *row problem* is a value: a
/// {@link twelvekeys.tables.RowResult} is either read or refused, with its line, its cells and the
/// reason, so that the accepted and the refused always add up to what was there.
///
/// A date column has a {@link twelvekeys.tables.DateReading}: the patterns it is written in and,
/// for dates such as 6/2/06, whether the day or the month stands first. Where the values cannot
/// tell, {@link twelvekeys.tables.DateFormats} says so and a person is asked.
///
/// Start reading at {@link twelvekeys.tables.TableFile}, then {@link
/// twelvekeys.tables.TableSample}, {@link twelvekeys.tables.Understanding} and {@link
/// twelvekeys.tables.PromiseRows}, which is the order a file travels in.
@NullMarked
package twelvekeys.tables;

import org.jspecify.annotations.NullMarked;
