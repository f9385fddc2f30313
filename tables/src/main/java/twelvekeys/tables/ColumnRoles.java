package twelvekeys.tables;

import java.util.List;
import java.util.Map;

/// Proposes what each column means, from its name and its values.
public final class ColumnRoles {

    private ColumnRoles() {}

    /// The best column for each role that has one. No column gets two roles. It is a proposal for a
    /// person to correct, never a decision.
    public static Map<Role, RoleProposal> recognise(List<String> headers, List<Row> sampleRows) {
        return RoleMatching.best(headers, sampleRows);
    }
}
