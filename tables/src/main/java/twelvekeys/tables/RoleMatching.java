package twelvekeys.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Gives the roles to the columns, the strongest evidence first.
final class RoleMatching {

    private static final double ENOUGH = 0.3;

    /// The evidence that a column has a role.
    private record Claim(Role role, int column, double strength, String reason) {}

    private RoleMatching() {}

    static Map<Role, RoleProposal> best(List<String> headers, List<Row> rows) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            ColumnContent content = ColumnContent.of(i, rows);
            for (Role role : Role.values()) {
                claims.addAll(claim(role, i, headers.get(i), content));
            }
        }
        claims.sort(
                Comparator.comparingDouble((Claim c) -> -c.strength())
                        .thenComparingInt(Claim::column));
        Map<Role, RoleProposal> given = new EnumMap<>(Role.class);
        Set<Integer> taken = new HashSet<>();
        for (Claim claim : claims) {
            if (!given.containsKey(claim.role()) && taken.add(claim.column())) {
                String header = headers.get(claim.column());
                double confidence = Math.round(claim.strength() * 100) / 100.0;
                given.put(claim.role(), new RoleProposal(header, confidence, claim.reason()));
            }
        }
        return given;
    }

    private static List<Claim> claim(Role role, int column, String header, ColumnContent content) {
        RoleWords.Match match = RoleWords.match(role, header);
        double fit = content.fit(role);
        double strength = match.strength() * fit;
        if (strength < ENOUGH) {
            return List.of();
        }
        String reason = "the name has “" + match.phrase() + "”; " + content.describe(role);
        return List.of(new Claim(role, column, strength, reason));
    }
}
