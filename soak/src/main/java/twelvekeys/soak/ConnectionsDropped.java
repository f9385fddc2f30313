package twelvekeys.soak;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/// Connections between server and database are cut, some at random, again and again.
final class ConnectionsDropped implements Fault {

    private static final int CUTS = 12;

    @Override
    public String title() {
        return "connections to the database cut";
    }

    @Override
    public Aftermath cycle(Stage stage, SplittableRandom random) {
        return Burst.struck(stage, random, () -> cut(stage, random), () -> {});
    }

    private static void cut(Stage stage, SplittableRandom random) {
        try (Connection superuser = stage.superuser();
                PreparedStatement cut =
                        superuser.prepareStatement(
                                """
                                select pg_terminate_backend(pid) from pg_stat_activity
                                where usename = 'twelvekeys_app' and random() < ?
                                """)) {
            for (int i = 0; i < CUTS; i++) {
                cut.setDouble(1, random.nextDouble());
                cut.execute();
                Pause.of(Duration.ofMillis(random.nextInt(150)));
            }
        } catch (SQLException e) {
            throw new SoakFailed("Connections cannot be cut: " + e.getMessage(), e);
        }
    }

    @Override
    public List<Control> controls() {
        return List.of(Control.DOUBLED_EFFECT);
    }
}
