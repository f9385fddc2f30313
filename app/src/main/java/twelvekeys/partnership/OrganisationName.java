package twelvekeys.partnership;

import twelvekeys.tables.Names;

/// The rule that an organisation has a name of 1 to 400 characters, in any script.
public final class OrganisationName {

    /// The longest name, in characters.
    public static final int LONGEST = 400;

    private OrganisationName() {}

    /// The name, cleaned for display.
    ///
    /// @throws IllegalArgumentException if nothing is left, or too much
    public static String checked(String name) {
        String clean = Names.clean(name);
        if (clean.isEmpty() || Names.key(clean).isEmpty()) {
            throw new IllegalArgumentException("Please give the organisation’s name.");
        }
        if (clean.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "That name has more than 400 characters; please shorten it.");
        }
        return clean;
    }
}
