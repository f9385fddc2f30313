package twelvekeys.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody may do to a bundle who has it in hand, and what the log itself may do: each must
/// be told, to somebody who trusts the log's key and kept a checkpoint.
class BundleMutationTest {

    private static final int MUTATIONS = 2_040;
    private static final int SIZE = 60;
    private static final int KEPT = 40;
    private static final SampleBundle RECORD = SampleBundle.of(SIZE);

    @TempDir Path folder;

    private final Random random = new Random(2026);

    private enum Mutation {
        BYTE_OF_ENTRIES,
        BYTE_OF_CHECKPOINT,
        BYTE_OF_KEYS,
        BYTE_OF_TEXTS,
        BYTE_OF_ABOUT,
        BYTE_OF_FILE,
        WORDS_CHANGED,
        ENTRY_DELETED,
        ENTRIES_SWAPPED,
        ENTRIES_SWAPPED_AND_NUMBERED,
        ENTRY_INSERTED,
        ENTRY_REPEATED,
        END_CUT,
        OLDER_CHECKPOINT,
        OLDER_BACKUP,
        FORK,
        FORK_OF_THE_SAME_SIZE
    }

    @Test
    void everyMutationIsTold() throws IOException {
        byte[] whole = RECORD.bytes();
        BundleVerifier verifier =
                new BundleVerifier(List.of(Keys.LOG.verifier()), RECORD.checkpoint(KEPT));
        assertThat(SampleBundle.verdict(whole, verifier, folder))
                .isInstanceOf(BundleVerdict.Ok.class);

        Map<String, byte[]> members = SampleBundle.members(whole);
        Map<Mutation, Integer> told = new EnumMap<>(Mutation.class);
        for (int i = 0; i < MUTATIONS; i++) {
            Mutation mutation = Mutation.values()[i % Mutation.values().length];
            Map<String, byte[]> mutated = mutated(mutation, members);
            assertThat(same(mutated, members)).as("%s changes nothing", mutation).isFalse();

            BundleVerdict verdict =
                    SampleBundle.verdict(SampleBundle.zip(mutated), verifier, folder);
            assertThat(verdict).as("%s, round %d", mutation, i).isInstanceOf(expected(mutation));
            told.merge(mutation, 1, Integer::sum);
        }
        assertThat(told).hasSize(Mutation.values().length);
        assertThat(told.values().stream().mapToInt(count -> count).sum()).isEqualTo(MUTATIONS);
    }

    private static Class<? extends BundleVerdict> expected(Mutation mutation) {
        return switch (mutation) {
            case OLDER_BACKUP -> BundleVerdict.RolledBack.class;
            case FORK, FORK_OF_THE_SAME_SIZE -> BundleVerdict.Forked.class;
            default -> BundleVerdict.Tampered.class;
        };
    }

    private Map<String, byte[]> mutated(Mutation mutation, Map<String, byte[]> members)
            throws IOException {
        return switch (mutation) {
            case BYTE_OF_ENTRIES -> byteChanged(members, "entries.jsonl");
            case BYTE_OF_CHECKPOINT -> byteOfCheckpointChanged(members);
            case BYTE_OF_KEYS -> byteChanged(members, "keys.txt");
            case BYTE_OF_TEXTS -> byteChanged(members, "texts.jsonl");
            case BYTE_OF_ABOUT -> byteOfAboutChanged(members);
            case BYTE_OF_FILE ->
                    byteChanged(
                            members,
                            members.keySet().stream()
                                    .filter(name -> name.startsWith("files/"))
                                    .skip(random.nextInt(2))
                                    .findFirst()
                                    .orElseThrow());
            case WORDS_CHANGED -> wordsChanged(members);
            case ENTRY_DELETED,
                    ENTRIES_SWAPPED,
                    ENTRIES_SWAPPED_AND_NUMBERED,
                    ENTRY_INSERTED,
                    ENTRY_REPEATED,
                    END_CUT ->
                    linesChanged(mutation, members);
            case OLDER_CHECKPOINT ->
                    with(
                            members,
                            "checkpoint.txt",
                            RECORD.checkpoint(random.nextInt(SIZE)).toString());
            case OLDER_BACKUP ->
                    SampleBundle.members(SampleBundle.of(random.nextInt(KEPT)).bytes());
            case FORK -> fork(KEPT + random.nextInt(2 * SIZE));
            case FORK_OF_THE_SAME_SIZE -> fork(KEPT);
        };
    }

    private Map<String, byte[]> linesChanged(Mutation mutation, Map<String, byte[]> members) {
        List<String> lines = new ArrayList<>(text(members, "entries.jsonl").lines().toList());
        int at = random.nextInt(lines.size());
        int other = (at + 1 + random.nextInt(lines.size() - 1)) % lines.size();
        int first = Math.min(at, other);
        int second = Math.max(at, other);
        switch (mutation) {
            case ENTRY_DELETED -> lines.remove(at);
            case ENTRIES_SWAPPED -> lines.set(first, lines.set(second, lines.get(first)));
            case ENTRIES_SWAPPED_AND_NUMBERED -> {
                String moved = numbered(lines.get(first), first + 1, second + 1);
                lines.set(first, numbered(lines.get(second), second + 1, first + 1));
                lines.set(second, moved);
            }
            case ENTRY_INSERTED ->
                    lines.add(
                            at,
                            new String(
                                    RECORD.entry(at + 1, "inserted " + random.nextLong()),
                                    StandardCharsets.UTF_8));
            case ENTRY_REPEATED -> lines.add(at, lines.get(at));
            default -> lines.subList(at, lines.size()).clear();
        }
        return with(members, "entries.jsonl", joined(lines));
    }

    private static String numbered(String line, int from, int to) {
        return line.replace("\"seq\":" + from + ",", "\"seq\":" + to + ",");
    }

    /// Other words in one entry, which is still a fine entry.
    private Map<String, byte[]> wordsChanged(Map<String, byte[]> members) {
        List<String> lines = new ArrayList<>(text(members, "entries.jsonl").lines().toList());
        int at = random.nextInt(lines.size());
        Json.Obj entry = Json.parse(lines.get(at)).asObject();
        Map<String, Json> changed = new LinkedHashMap<>(entry.members());
        changed.put("data", Json.object().put("what", "changed " + random.nextLong()));
        Json.Obj rebuilt = Json.object();
        for (Map.Entry<String, Json> member : changed.entrySet()) {
            rebuilt = rebuilt.put(member.getKey(), member.getValue());
        }
        lines.set(at, new String(Canonical.bytes(rebuilt), StandardCharsets.UTF_8));
        return with(members, "entries.jsonl", joined(lines));
    }

    /// A record with one other entry among those that were kept, signed by the log itself.
    private Map<String, byte[]> fork(int size) throws IOException {
        SampleBundle fork = new SampleBundle();
        int changed = 1 + random.nextInt(KEPT);
        for (int i = 1; i <= size; i++) {
            fork.append(fork.entry(i, i == changed ? "other " + random.nextLong() : "thing " + i));
        }
        return SampleBundle.members(fork.bytes());
    }

    /// Cosignatures by keys that are not trusted may go; the log's signature and text may not.
    private Map<String, byte[]> byteOfCheckpointChanged(Map<String, byte[]> members) {
        String text = text(members, "checkpoint.txt");
        int end = text.indexOf("\n— ", text.indexOf("\n\n") + 2);
        return byteChanged(
                members,
                "checkpoint.txt",
                text.substring(0, end).getBytes(StandardCharsets.UTF_8).length);
    }

    /// All but the time at which the bundle was made, which nobody signs.
    private Map<String, byte[]> byteOfAboutChanged(Map<String, byte[]> members) {
        String made = "\"made\":\"" + SampleBundle.MADE;
        while (true) {
            Map<String, byte[]> changed = byteChanged(members, "bundle.json");
            if (new String(bytes(changed, "bundle.json"), StandardCharsets.ISO_8859_1)
                    .contains(made)) {
                return changed;
            }
        }
    }

    private Map<String, byte[]> byteChanged(Map<String, byte[]> members, String name) {
        return byteChanged(members, name, bytes(members, name).length);
    }

    private Map<String, byte[]> byteChanged(Map<String, byte[]> members, String name, int end) {
        byte[] bytes = bytes(members, name).clone();
        bytes[random.nextInt(end)] ^= (byte) (1 << random.nextInt(8));
        Map<String, byte[]> changed = new LinkedHashMap<>(members);
        changed.put(name, bytes);
        return changed;
    }

    private static String text(Map<String, byte[]> members, String name) {
        return new String(bytes(members, name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Map<String, byte[]> members, String name) {
        return Objects.requireNonNull(members.get(name));
    }

    private static String joined(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private static Map<String, byte[]> with(Map<String, byte[]> members, String name, String text) {
        Map<String, byte[]> changed = new LinkedHashMap<>(members);
        changed.put(name, text.getBytes(StandardCharsets.UTF_8));
        return changed;
    }

    private static boolean same(Map<String, byte[]> one, Map<String, byte[]> other) {
        return one.keySet().equals(other.keySet())
                && one.keySet().stream()
                        .allMatch(name -> Arrays.equals(one.get(name), other.get(name)));
    }
}
