package twelvekeys.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The short round of what `./twelvekeys soak` does for hours: a real server is disturbed once by
/// each fault, and the judge is shown each kind of harm.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(240)
class SoakTest {

    private static final SplittableRandom RANDOM = new SplittableRandom();

    @TempDir static Path temporary;

    private static Optional<Stage> stage = Optional.empty();

    @BeforeAll
    static void aServerRuns() {
        stage = Optional.of(open("disk"));
    }

    @AfterAll
    static void nothingIsLeft() {
        stage.ifPresent(Stage::close);
    }

    static Stream<Fault> faults() {
        return Stream.of(
                new EverythingKilled(),
                new ServerKilled(),
                new PostgresKilled(),
                new ConnectionsDropped(),
                new ClientsVanished(),
                new RequestsRepeated(),
                new ClockJumped(),
                new TwoServers());
    }

    @Order(1)
    @ParameterizedTest
    @MethodSource("faults")
    void nothingAcknowledgedIsLost(Fault fault) {
        assertHolds(stage.orElseThrow(), fault);
    }

    static Stream<Control> controls() {
        return Stream.of(
                Control.LAZY_COMMIT,
                Control.REMOVED_ENTRY,
                Control.DOUBLED_EFFECT,
                Control.ALTERED_READING,
                Control.FORGOTTEN_ROW);
    }

    @Order(2)
    @ParameterizedTest
    @MethodSource("controls")
    void harmIsNoticed(Control control) {
        assertThat(control.isNoticed(stage.orElseThrow())).isTrue();
    }

    @Order(3)
    @Test
    void everythingEverAcknowledgedIsThereInTheEnd() {
        Stage all = stage.orElseThrow();
        assertThat(all.chapters()).isNotEmpty();
        for (Chapter chapter : all.chapters()) {
            assertThat(chapter.acknowledged()).hasSizeGreaterThan(20);
            assertThat(all.judge().judge(chapter, List.of())).isEqualTo(Judgement.WELL);
        }
        assertThat(all.judge().allReadings()).isEqualTo(Judgement.WELL);
    }

    @Order(4)
    @Test
    void aFullDiskLosesNothing() throws Exception {
        Path root = Files.createDirectories(temporary.resolve("small/mounted"));
        Optional<SmallDisk> mounted = SmallDisk.mount(root, SmallDisk.MEGABYTES);
        assumeThat(mounted)
                .as("A disk that may be filled needs the right to mount one: run this as root.")
                .isPresent();
        try (SmallDisk disk = mounted.orElseThrow();
                Stage small =
                        Stage.open(
                                temporary.resolve("small"), disk.root().resolve("data"), cache())) {
            Fault full = new DiskFull(disk);
            assertHolds(small, full);
            assertHolds(small, full);
        }
    }

    private static void assertHolds(Stage on, Fault fault) {
        Aftermath aftermath = fault.cycle(on, RANDOM);
        assertThat(aftermath.found()).isEqualTo(Judgement.WELL);
        assertThat(on.judge().judge(on.chapters().getLast(), aftermath.read()))
                .isEqualTo(Judgement.WELL);
    }

    private static Stage open(String name) {
        Path folder = temporary.resolve(name);
        return Stage.open(folder, folder.resolve("data"), cache());
    }

    private static Path cache() {
        return Path.of("target", "test-cache").toAbsolutePath();
    }
}
