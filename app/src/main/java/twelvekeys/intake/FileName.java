package twelvekeys.intake;

import twelvekeys.tables.Names;

/// The name of a dropped file as it is shown: its last part, at most 200 characters.
final class FileName {

    private static final int LONGEST = 200;

    private FileName() {}

    static String shown(String given) {
        String last =
                given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String clean = Names.clean(last);
        if (clean.isEmpty()) {
            return "unnamed file";
        }
        return clean.length() <= LONGEST ? clean : clean.substring(clean.length() - LONGEST);
    }
}
