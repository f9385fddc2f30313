package twelvekeys.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The rule that makes column names usable: tidy, none empty, none twice.
final class Headers {

    private Headers() {}

    static List<String> tidy(List<String> raw) {
        List<String> tidied = new ArrayList<>(raw.size());
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < raw.size(); i++) {
            String clean = Names.clean(raw.get(i));
            String name = clean.isEmpty() ? "Column " + (i + 1) : clean;
            String unique = name;
            for (int n = 2; !taken.add(Names.key(unique)); n++) {
                unique = name + " (" + n + ")";
            }
            tidied.add(unique);
        }
        return List.copyOf(tidied);
    }
}
