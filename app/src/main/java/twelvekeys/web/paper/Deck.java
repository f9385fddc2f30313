package twelvekeys.web.paper;

import java.util.List;

/// Slides to be written.
///
/// @param title what the deck is called
/// @param slides the slides, in their order
public record Deck(String title, List<Slide> slides) {

    /// Copies the slides.
    public Deck {
        slides = List.copyOf(slides);
    }

    /// A slide.
    ///
    /// @param heading its news
    /// @param lines what it says, a paragraph each
    /// @param table its table, without rows where there is none; the first row is its head
    /// @param foot what stands at its bottom
    public record Slide(String heading, List<Line> lines, List<List<String>> table, String foot) {

        /// Copies the lines and the table.
        public Slide {
            lines = List.copyOf(lines);
            table = table.stream().map(List::copyOf).toList();
        }
    }

    /// A paragraph of a slide.
    ///
    /// @param words what it says
    /// @param href where it leads, empty for nowhere
    public record Line(String words, String href) {}
}
