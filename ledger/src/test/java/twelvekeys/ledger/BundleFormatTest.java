package twelvekeys.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a bundle must be made of, and how a change is told: by its place.
class BundleFormatTest {

    private static final SampleBundle RECORD = SampleBundle.of(40);

    @TempDir Path folder;

    @Test
    void aZipThatWasCutShortIsDamaged() throws IOException {
        byte[] bundle = RECORD.bytes();
        for (int length = 4; length < bundle.length; length += 97) {
            assertThat(SampleBundle.verdict(Arrays.copyOf(bundle, length), folder))
                    .isInstanceOfSatisfying(
                            BundleVerdict.Tampered.class,
                            verdict ->
                                    assertThat(verdict.sentence())
                                            .startsWith("the zip: is damaged"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "entries.jsonl | ~\"thing 7\"~ | ~\"thing 8\"~ | entries.jsonl: has another root than the one that was signed",
                "entries.jsonl | ~\"seq\":7,~ | ~\"seq\":8,~ | entries.jsonl, line 7: has the number 8",
                "entries.jsonl | ~\"seq\":7,~ | ~\"seq\":7.0,~ | entries.jsonl, line 7: is not in canonical form",
                "entries.jsonl | ~\"seq\":7,~ | ~\"seq\": 7,~ | entries.jsonl, line 7: is not in canonical form",
                "entries.jsonl | ~\"seq\":7,~ | ~\"seq\":\"7\",~ | entries.jsonl, line 7: is no entry: Member \"seq\" should be a whole number within ±(2^53−1), but is text",
                "entries.jsonl | ~\"seq\":7,~ | ~~ | entries.jsonl, line 7: is no entry: Member \"seq\" is missing; there are [\"at\", \"data\", \"partnership\", \"type\", \"v\"]",
                "entries.jsonl | ~\"seq\":7,~ | ~\"seq\":7,,~ | entries.jsonl, line 7: is not as it must be: A member name in double quotes was expected at offset 131",
                "entries.jsonl | ~111111111111\",\"seq\":7~ | ~111111111112\",\"seq\":7~ | entries.jsonl, line 7: belongs to another partnership",
                "texts.jsonl | ~text of thing 6\"~ | ~text of thing 7\"~ | texts.jsonl, line 1: opens no text that is still sealed",
                "texts.jsonl | ~\"text\":~ | ~\"text\": ~ | texts.jsonl, line 1: is not in canonical form",
                "texts.jsonl | ~\"text\":~ | ~\"texts\":~ | texts.jsonl, line 1: is no opening: Member \"text\" is missing; there are [\"salt\", \"texts\"]",
                "texts.jsonl | ~{\"salt\":\"~ | ~{\"salt\":\"AAAA~ | texts.jsonl, line 1: is no opening: A salt has 32 bytes, not 35",
                "texts.jsonl | ~{\"salt\":~ | ~{\"a\":1,\"salt\":~ | texts.jsonl, line 1: is no opening: An opening has a salt and a text, and no more",
                "checkpoint.txt | ~\n40\n~ | ~\n41\n~ | checkpoint.txt: is not signed by a trusted key",
                "checkpoint.txt | ~\n40\n~ | ~\n040\n~ | checkpoint.txt: is none: The size of a checkpoint is a decimal without leading zeros",
                "keys.txt | ~+AV~ | ~+BV~ | keys.txt, line 1: is no key: The algorithm of this key is not known",
                "bundle.json | ~\"size\":40~ | ~\"size\":41~ | checkpoint.txt: is of 40 entries, but bundle.json says 41",
                "bundle.json | ~\"size\":40~ | ~\"size\":-1~ | bundle.json: is not in the one form that version 1 has",
                "bundle.json | ~\"size\":40~ | ~\"size\":40,\"the\":1~ | bundle.json: is not in the one form that version 1 has",
                "bundle.json | ~\"size\":40~ | ~\"size\": 40~ | bundle.json: is not in the one form that version 1 has",
                "bundle.json | ~\"version\":1~ | ~\"version\":2~ | bundle.json: is not that of a bundle of version 1",
                "bundle.json | ~twelvekeys-bundle~ | ~other-bundle~ | bundle.json: is not that of a bundle of version 1",
                "bundle.json | ~2026-11-23T09:00:00Z~ | ~yesterday~ | bundle.json: is not as it must be: Text 'yesterday' could not be parsed at index 0",
                "bundle.json | ~T09:00:00Z~ | ~T09:00:00.000Z~ | bundle.json: is not in the one form that version 1 has",
                "bundle.json | ~\"size\":40,~ | ~~ | bundle.json: is not as it must be: Member \"size\" is missing; there are [\"format\", \"made\", \"partnership\", \"version\"]",
            })
    void aChangeIsToldWithItsPlace(String member, String from, String to, String sentence)
            throws IOException {
        SampleBundle.assertTampered(
                folder,
                changed(
                        member,
                        text -> {
                            assertThat(text).contains(from);
                            int at = text.indexOf(from);
                            return text.substring(0, at) + to + text.substring(at + from.length());
                        }),
                sentence);
    }

    @Test
    void linesLostOrAddedAreTold() throws IOException {
        SampleBundle.assertTampered(
                folder,
                changed("entries.jsonl", text -> text.substring(0, text.length() - 1)),
                "entries.jsonl, line 40: does not end in a line feed");
        SampleBundle.assertTampered(
                folder,
                changed("entries.jsonl", text -> text + "\n"),
                "entries.jsonl, line 41: is not as it must be: A value was expected at offset 0");
        SampleBundle.assertTampered(
                folder,
                changed(
                        "entries.jsonl",
                        text -> text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1)),
                "entries.jsonl: has 39 entries, but the checkpoint is of 40");
        SampleBundle.assertTampered(
                folder,
                changed("entries.jsonl", text -> "7\n" + text),
                "entries.jsonl, line 1: is not as it must be: An object was expected here, not a"
                        + " number");
        SampleBundle.assertTampered(
                folder,
                changed("texts.jsonl", text -> text + text),
                "texts.jsonl, line 7: opens no text that is still sealed");
        SampleBundle.assertTampered(
                folder,
                changed("keys.txt", text -> text + text),
                "keys.txt, line 4: is there already");
    }

    @Test
    void aLineMayBeAsLongAsAnEntryAndNoLonger() throws IOException {
        String most = "\"" + "x".repeat(Json.MAX_BYTES - 2) + "\"\n";
        SampleBundle.assertTampered(
                folder,
                changed("entries.jsonl", text -> most + text),
                "entries.jsonl, line 1: is not as it must be: An object was expected here, not"
                        + " text");
        for (int more : new int[] {1, 70_000, 3 << 20}) {
            SampleBundle.assertTampered(
                    folder,
                    changed("entries.jsonl", text -> text + "x".repeat(more) + most),
                    "entries.jsonl, line 41: is longer than 1048576 bytes");
        }
    }

    @Test
    void anAttachmentThatWasExchangedIsTold() throws IOException {
        Map<String, byte[]> members = SampleBundle.members(RECORD.bytes());
        String name =
                members.keySet().stream()
                        .filter(n -> n.startsWith("files/"))
                        .findFirst()
                        .orElseThrow();
        members.put(name, new byte[] {1});
        SampleBundle.assertTampered(
                folder, SampleBundle.zip(members), name + ": has another hash than its name");
    }

    @Test
    void everyMemberIsNeededAndNoOtherIsAllowed() throws IOException {
        Map<String, byte[]> whole = SampleBundle.members(RECORD.bytes());
        for (String name :
                List.of(
                        "bundle.json",
                        "checkpoint.txt",
                        "keys.txt",
                        "entries.jsonl",
                        "texts.jsonl")) {
            Map<String, byte[]> members = new LinkedHashMap<>(whole);
            members.remove(name);
            SampleBundle.assertTampered(folder, SampleBundle.zip(members), name + ": is missing");
        }
        String hash = Merkle.EMPTY_ROOT.hex();
        for (String name :
                List.of(
                        "readme.txt",
                        "files/",
                        "files/" + hash.toUpperCase(Locale.ROOT),
                        "files/../" + hash,
                        "file/" + hash,
                        hash)) {
            Map<String, byte[]> members = new LinkedHashMap<>(whole);
            members.put(name, new byte[0]);
            SampleBundle.assertTampered(
                    folder, SampleBundle.zip(members), name + ": is no member of a bundle");
        }
        Map<String, byte[]> empty = new LinkedHashMap<>(whole);
        empty.put("files/" + hash, new byte[0]);
        assertThat(SampleBundle.verdict(SampleBundle.zip(empty), folder))
                .isInstanceOf(BundleVerdict.Ok.class);
    }

    @Test
    void aMemberThatIsThereTwiceIsTold() throws IOException {
        Map<String, byte[]> members = SampleBundle.members(RECORD.bytes());
        members.put("entries.json_", members.get("entries.jsonl"));
        byte[] zip = SampleBundle.zip(members);
        byte[] other = "entries.json_".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i + other.length <= zip.length; i++) {
            if (Arrays.equals(zip, i, i + other.length, other, 0, other.length)) {
                zip[i + other.length - 1] = 'l';
            }
        }
        SampleBundle.assertTampered(folder, zip, "entries.jsonl: is there twice");
    }

    @Test
    void aZipWithACommentIsNotOurs() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setComment("look here");
            zip.putNextEntry(new ZipEntry("bundle.json"));
        }
        SampleBundle.assertTampered(folder, out.toByteArray(), "the zip: has a comment");
    }

    /// Some bytes of a zip say nothing about what is in it, so not every change can be told; but
    /// there is always a verdict.
    @Test
    @Tag("long")
    void aDamagedZipGetsAVerdictWhereverItIsDamaged() throws IOException {
        byte[] bundle = SampleBundle.of(5).bytes();
        int told = 0;
        int tried = 0;
        for (int i = 4; i < bundle.length; i += 7) {
            byte[] changed = bundle.clone();
            changed[i] ^= (byte) (1 << (i % 8));
            BundleVerdict verdict = SampleBundle.verdict(changed, folder);
            told += verdict instanceof BundleVerdict.Tampered ? 1 : 0;
            tried++;
        }
        assertThat(told).isGreaterThan(tried / 3).isLessThanOrEqualTo(tried);
    }

    @Test
    void aSmallFileThatUnpacksToALargeOneIsStopped() throws IOException {
        byte[] bundle = RECORD.bytes();
        long entries = SampleBundle.member(bundle, "entries.jsonl").length;
        long about = SampleBundle.member(bundle, "bundle.json").length;

        limited(bundle, new BundleLimits(7, 1 << 20, 1 << 20, 1 << 20, 500), null);
        limited(
                bundle,
                new BundleLimits(6, 1 << 20, 1 << 20, 1 << 20, 500),
                "the zip: has more than 6 members");
        limited(
                bundle,
                new BundleLimits(7, 1 << 20, (int) about, 1 << 20, 500),
                "checkpoint.txt: is longer than " + about + " bytes");
        limited(
                bundle,
                new BundleLimits(7, 1 << 20, (int) about - 1, 1 << 20, 500),
                "bundle.json: is longer than " + (about - 1) + " bytes");
        limited(
                bundle,
                new BundleLimits(7, 1 << 20, 1 << 20, 4_999, 500),
                "files/" + fileOf(new byte[5_000]) + ": is longer than 4999 bytes");
        limited(
                bundle,
                new BundleLimits(7, entries, 1 << 20, 1 << 20, 500),
                "entries.jsonl: is longer than");
        limited(bundle, new BundleLimits(7, 1 << 20, 1 << 10, 1 << 20, 1), null);
        assertThat(new BundleLimits(7, 1, 2, 3, 5).unpacked(7)).isEqualTo(2 * 64 + 7 * 5);
    }

    private void limited(byte[] bundle, BundleLimits limits, @Nullable String sentence)
            throws IOException {
        BundleVerdict verdict =
                SampleBundle.verdict(
                        bundle,
                        new BundleVerifier(List.of(Keys.LOG.verifier()), null, limits),
                        folder);
        if (sentence == null) {
            assertThat(verdict).isInstanceOf(BundleVerdict.Ok.class);
        } else {
            assertThat(verdict)
                    .isInstanceOfSatisfying(
                            BundleVerdict.Tampered.class,
                            it -> assertThat(it.sentence()).startsWith(sentence));
        }
    }

    private static byte[] changed(String member, UnaryOperator<String> change) throws IOException {
        Map<String, byte[]> members = SampleBundle.members(RECORD.bytes());
        String text = new String(members.get(member), StandardCharsets.UTF_8);
        members.put(member, change.apply(text).getBytes(StandardCharsets.UTF_8));
        return SampleBundle.zip(members);
    }

    private static String fileOf(byte[] content) {
        return Hash.of(Sha256.digest().digest(content)).hex();
    }
}
