/// Reports on paper: as PDF, and as slides.
///
/// [PdfPrinter] turns one well-formed page into a PDF that keeps to PDF/UA: tagged, with its title,
/// its language, its fonts within, and words for every picture. [Fonts] reads those from the web
/// fonts that the pages are set in, so that nothing depends on what is installed, and [Ruler]
/// measures with them. [DeckFlow] lays parts on the slides of a [Deck], by their [Sizes]; [Slides]
/// writes them for PowerPoint, a template for the PDF. Nothing is fetched: what is printed is all
/// there.
@NullMarked
package twelvekeys.web.paper;

import org.jspecify.annotations.NullMarked;
