/// Pictures of promises, levels and forecasts, drawn on the server.
///
/// A *chart* is a pure function from a small record to an [Svg]: no clock, no I/O, the same bytes
/// on every machine. Because it is plain SVG, a page, a printout and a report show the same
/// picture. Start reading at [LevelPlot], the smallest whole one.
///
/// Rules that every chart keeps:
///
/// - It carries its numbers in words (`role="img"` with a label), so nobody needs to see it.
/// - Colour is for the two sides alone ([Side]), and each side has a shape of its own as well: a
///   circle or a diamond. Outcomes are drawn in ink and told apart by their shape.
/// - A range is drawn wherever there is one. What rests on little is hollow, what is not known is a
///   dashed line: never a figure in the middle.
/// - It is *redrawn* for the width it gets, not shrunk. [Picture] holds the drawings for a desk, a
///   column and a phone, and the stylesheet shows the one that fits.
/// - Colours come from classes of the stylesheet. There is no style attribute anywhere, so a strict
///   content security policy holds.
///
/// Shares (levels, chances) lie between 0 and 1. Lengths are in CSS pixels.
@NullMarked
package twelvekeys.web.chart;

import org.jspecify.annotations.NullMarked;
