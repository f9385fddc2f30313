package twelvekeys.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import twelvekeys.ledger.BundleVerdict;
import twelvekeys.ledger.BundleVerifier;
import twelvekeys.ledger.SignatureAlgorithm;
import twelvekeys.ledger.SignedCheckpoint;
import twelvekeys.ledger.SignerKey;
import twelvekeys.ledger.VerifierKey;

/// The page of the record itself, from both sides: a key is named and withdrawn, and what is taken
/// along is verified without the server.
class WatchedRecordTest extends Demonstration {

    @Test
    void aKeyIsNamedByOneSideAndSeenByTheOther() {
        String name = "fennel/" + UUID.randomUUID();
        SignerKey key =
                SignerKey.generate(
                        name, SignatureAlgorithm.ED25519_COSIGNATURE, new SecureRandom());
        Tab tom = open().expecting(422);
        String record = partnership(tom) + "/record";
        Tab ruth = openAsStranger().go("/").press("Ruth Adeyemi, partner manager");
        ruth.go(record).stay();

        tom.go(record);
        tom.find("#vkey").fill("no key at all");
        tom.find("#words").fill("On the laptop in the safe");
        tom.press("Name this key");
        assertThat(tom.find("[role=alert]").innerText()).contains("This is no public key");
        assertThat(tom.find("#words").inputValue()).isEqualTo("On the laptop in the safe");
        PageRules.hold(tom, "record-refused");
        tom.find("#vkey").fill(key.verifier().toString());
        tom.press("Name this key");
        assertThat(tom.text()).contains(name).contains("“On the laptop in the safe”");
        PageRules.hold(tom, "record-watched");

        ruth.appears("main", name).assertStayed();
        assertThat(ruth.find("form[action$='/keys/withdraw']").count())
                .as("a side withdraws its own keys only")
                .isZero();
        tom.find("li:has-text('" + name + "') summary").click();
        tom.find("li:has-text('" + name + "') button").click();
        assertThat(tom.find("li:has-text('" + name + "')").innerText()).contains("withdrawn");
    }

    @Test
    void whatIsTakenAlongIsVerifiedWithoutTheServer(@TempDir Path folder) throws IOException {
        Tab tom = open();
        tom.go(partnership(tom) + "/record");
        VerifierKey log = VerifierKey.parse(tom.find("p.secret").innerText().strip());
        SignedCheckpoint kept = SignedCheckpoint.parse(tom.download("Keep this checkpoint"));
        Download download =
                tom.page()
                        .waitForDownload(
                                () -> tom.page().getByText("Take the record along").click());
        Path bundle = folder.resolve("record.zip");
        download.saveAs(bundle);
        assertThat(new BundleVerifier(List.of(log), kept).verify(bundle))
                .isInstanceOfSatisfying(
                        BundleVerdict.Ok.class,
                        ok ->
                                assertThat(ok.content().entries())
                                        .isGreaterThanOrEqualTo(kept.checkpoint().size()));
    }
}
