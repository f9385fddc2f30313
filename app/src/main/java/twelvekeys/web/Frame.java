package twelvekeys.web;

import org.jspecify.annotations.Nullable;

/// What stands around a page: its title, its place in the navigation, and the strip that says the
/// data is an example.
///
/// @param title the page's own title in plain text; the product's name is added to it
/// @param section where the page belongs in the navigation
/// @param strip the example strip, or null where the data is real
/// @param version the version shown in the footer
/// @param who who is signed in, or null where nobody is
public record Frame(
        String title,
        Section section,
        @Nullable ExampleStrip strip,
        String version,
        @Nullable Who who) {

    /// The places of the navigation, in their order on the page.
    public enum Section {
        /// What needs somebody today.
        TODAY("Today", "/today"),
        /// The portfolio and everything below it.
        PARTNERSHIPS("Partnerships", "/"),
        /// Bringing a file in, and what became of earlier ones.
        IMPORTS("Import a file", "/imports"),
        /// The forecasts held against what happened.
        FORECASTS("How good are these forecasts?", "/forecasts"),
        /// Who belongs to the organisation.
        PEOPLE("People", "/people"),
        /// What somebody says about themselves, and their keys; reached from their name.
        ME("Your settings", "/me"),
        /// Coming in: signing in, links, the set-up; reached by being sent there.
        DOOR("Sign in", "/sign-in"),
        /// What a stakeholder is asked; reached by their link alone.
        ASKED("Asked", "/"),
        /// How to read the pages; reached from the footer.
        READING("How to read these pages", "/reading");

        private final String label;
        private final String path;

        Section(String label, String path) {
            this.label = label;
            this.path = path;
        }

        /// The words of the link.
        public String label() {
            return label;
        }

        /// Where the link leads.
        public String path() {
            return path;
        }

        /// Whether the link stands in the navigation at the top of each page.
        public boolean onTop() {
            return switch (this) {
                case TODAY, PARTNERSHIPS, IMPORTS, FORECASTS, PEOPLE -> true;
                case ME, DOOR, ASKED, READING -> false;
            };
        }
    }

    /// The strip at the top of every page of example data: whose eyes it is seen through, and the
    /// way to the other side.
    ///
    /// @param side the organisation whose side is shown
    /// @param otherSide the organisation on the other side
    /// @param switchPath the address to post to in order to see it from there
    /// @param to the page to come back to
    public record ExampleStrip(String side, String otherSide, String switchPath, String to) {}

    /// Who is signed in.
    ///
    /// @param name the person
    /// @param organisation the organisation they act for
    public record Who(String name, String organisation) {}
}
