package twelvekeys.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/// Fetching keeps the rules of the SEC: it says who asks, asks at most ten times a second, and asks
/// for what it has only where it changed.
class EdgarTest {

    private static final String WHO = "Fennel Ltd keys@fennel.example";
    private static final String SUBMISSIONS = "/submissions/CIK0009000001.json";
    private static final String FACTS = "/api/xbrl/companyfacts/CIK0009000001.json";

    private final PretendedEdgar server = new PretendedEdgar();

    @TempDir private Path folder;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void itSaysWhoAsksAndNeverAsksMoreThanTenTimesASecond() throws Exception {
        continued(24);
        Path into = Files.createDirectory(folder.resolve("new"));
        fetch(edgar(WHO, server.base()), into, folder, Map.of());
        List<PretendedEdgar.Asked> asked = server.asked();
        assertThat(asked).hasSize(26);
        assertThat(asked).allSatisfy(each -> assertThat(each.agent()).isEqualTo(WHO));
        for (int first = 0; first + 10 < asked.size(); first++) {
            long nanos = asked.get(first + 10).at() - asked.get(first).at();
            assertThat(nanos).as("ten requests on").isGreaterThanOrEqualTo(1_000_000_000L);
        }
        assertThat(Files.readString(into.resolve("cik0009000001.json"))).contains("Alder");
        assertThat(into.resolve("cik0009000001-submissions-024.json")).exists();
    }

    @Test
    void whatIsKeptIsAskedForOnlyWhereItChanged() throws Exception {
        continued(1);
        server.put(FACTS, "{\"cik\": 9000001, \"facts\": {}}");
        Edgar edgar = edgar(WHO, server.base());
        Path first = Files.createDirectory(folder.resolve("first"));
        Edgar.Fetched before = fetch(edgar, first, folder, Map.of());
        assertThat(before.changed()).isTrue();
        Path second = Files.createDirectory(folder.resolve("second"));
        Edgar.Fetched again = fetch(edgar, second, first, before.versions());
        assertThat(again.changed()).isFalse();
        assertThat(again.versions()).isEqualTo(before.versions());
        List<PretendedEdgar.Asked> later = server.asked().subList(3, 6);
        assertThat(later)
                .allSatisfy(each -> {
                    assertThat(each.answered()).isEqualTo(304);
                    assertThat(each.etag()).isNotBlank();
                    assertThat(each.since()).isEqualTo("Mon, 01 Jun 2026 10:00:00 GMT");
                });
        assertThat(second.resolve("cik0009000001-facts.json"))
                .hasSameTextualContentAs(first.resolve("cik0009000001-facts.json"));

        server.put(FACTS, "{\"cik\": 9000001, \"facts\": {\"dei\": {}}}");
        Path third = Files.createDirectory(folder.resolve("third"));
        Edgar.Fetched changed = fetch(edgar, third, second, again.versions());
        assertThat(changed.changed()).isTrue();
        assertThat(Files.readString(third.resolve("cik0009000001-facts.json"))).contains("dei");
    }

    @Test
    void aNumberNobodyHasIsToldAsSuch() {
        assertThatExceptionOfType(FilingsRefused.class)
                .isThrownBy(() -> fetch(edgar(WHO, server.base()), folder, folder, Map.of()))
                .withMessageContaining("no company with the number 9000001");
    }

    @ParameterizedTest
    @CsvSource({
        "403, twelvekeys.edgar.contact",
        "429, ten minutes",
        "503, ten minutes",
        "500, status 500"
    })
    void whatEdgarRefusesIsToldWithWhatToDo(int status, String told) {
        continued(0);
        server.refuse(status);
        assertThatExceptionOfType(FilingsRefused.class)
                .isThrownBy(() -> fetch(edgar(WHO, server.base()), folder, folder, Map.of()))
                .withMessageContaining(told);
    }

    @Test
    void withoutANetworkItSaysSo() {
        server.close();
        assertThatExceptionOfType(FilingsRefused.class)
                .isThrownBy(() -> fetch(edgar(WHO, server.base()), folder, folder, Map.of()))
                .withMessageContaining("Is there a network?");
    }

    @Test
    void whatIsLargerThanTheSettingIsNotKept() {
        server.put(SUBMISSIONS, "{\"name\": \"" + "x".repeat(3_000_000) + "\"}");
        assertThatExceptionOfType(FilingsRefused.class)
                .isThrownBy(() -> fetch(edgar(WHO, server.base()), folder, folder, Map.of()))
                .withMessageContaining("twelvekeys.filings.max-bytes");
    }

    @Test
    void withoutAContactNothingMayBeFetched() {
        assertThat(settings("", server.base()).declared()).isFalse();
        assertThat(settings(WHO, server.base()).declared()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fennel", "Fennel keys at fennel", "Fénnel keys@fennel.example"})
    void aContactNamesAnAddressOfMail(String contact) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> settings(contact, server.base()).declared());
    }

    private static Edgar.Fetched fetch(
            Edgar edgar, Path into, Path before, Map<String, FilingStore.Version> versions)
            throws InterruptedException {
        return edgar.fetch(9_000_001, into, before, versions);
    }

    private static EdgarSettings settings(String contact, URI base) {
        return new EdgarSettings(contact, base);
    }

    private static Edgar edgar(String contact, URI base) {
        return new Edgar(
                settings(contact, base),
                new FilingSettings(DataSize.ofMegabytes(2)),
                new JsonMapper());
    }

    /// Submissions that go on in some files.
    private void continued(int files) {
        StringBuilder names = new StringBuilder();
        for (int file = 1; file <= files; file++) {
            String name = "CIK0009000001-submissions-%03d.json".formatted(file);
            names.append(names.isEmpty() ? "" : ",")
                    .append("{\"name\":\"")
                    .append(name)
                    .append("\"}");
            server.put("/submissions/" + name, "{\"accessionNumber\": []}");
        }
        server.put(
                SUBMISSIONS,
                "{\"cik\": \"9000001\", \"name\": \"Alder\", \"filings\": {\"files\": [%s]}}"
                        .formatted(names));
    }

    @Test
    void aListThatIsNoneIsRefused() throws IOException {
        server.put(SUBMISSIONS, "<html>");
        assertThatExceptionOfType(FilingsRefused.class)
                .isThrownBy(() -> fetch(edgar(WHO, server.base()), folder, folder, Map.of()))
                .withMessageContaining("no list of filings");
    }
}
