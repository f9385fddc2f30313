package twelvekeys.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Passkeys in Chromium, with its virtual authenticator.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PasskeyTest extends Installation {

    /// Browsers know no passkeys for a number.
    @Override
    String base() {
        return "http://localhost:" + port;
    }

    /// A device that keeps passkeys and knows its person, in one window.
    private static final class Device {

        private final CDPSession session;
        private final String id;

        Device(Tab tab) {
            session = tab.page().context().newCDPSession(tab.page());
            session.send("WebAuthn.enable");
            JsonObject kind = new JsonObject();
            kind.addProperty("protocol", "ctap2");
            kind.addProperty("transport", "internal");
            kind.addProperty("hasResidentKey", true);
            kind.addProperty("hasUserVerification", true);
            kind.addProperty("isUserVerified", true);
            JsonObject options = new JsonObject();
            options.add("options", kind);
            id =
                    session.send("WebAuthn.addVirtualAuthenticator", options)
                            .get("authenticatorId")
                            .getAsString();
        }

        private JsonObject named() {
            JsonObject named = new JsonObject();
            named.addProperty("authenticatorId", id);
            return named;
        }

        int keeps() {
            return session.send("WebAuthn.getCredentials", named())
                    .getAsJsonArray("credentials")
                    .size();
        }

        /// Its person is somebody else, or their finger is wet.
        void knowsItsPerson(boolean does) {
            JsonObject verified = named();
            verified.addProperty("isUserVerified", does);
            session.send("WebAuthn.setUserVerified", verified);
        }
    }

    @Test
    @Order(1)
    void anInstallationIsSetUpWithAPasskeyAndNoPassword() {
        Tab tab = openAsStranger();
        Device device = new Device(tab);
        tab.go(setUp.begin().path());
        PageRules.hold(tab, "set-up-passkey");
        tab.find("#organisation").fill("Fennel");
        tab.find("#name").fill("Ailsa Grant");
        tab.press("Set up with a passkey");
        assertThat(device.keeps()).as("without an address nothing is made").isZero();
        tab.find("#email").fill(EMAIL);
        tab.press("Set up with a passkey");
        tab.find(".whose").waitFor();
        assertThat(tab.find(".whose").innerText()).contains("Ailsa Grant").contains("Fennel");
        assertThat(device.keeps()).isOne();

        tab.press("Sign out");
        PageRules.hold(tab, "sign-in-passkey");
        device.knowsItsPerson(false);
        tab.press("Sign in with a passkey");
        tab.find("[data-passkey-problem]").waitFor();
        assertThat(tab.text()).contains("No passkey was used. Try again, or go on without one.");
        device.knowsItsPerson(true);
        tab.press("Sign in with a passkey");
        tab.find(".whose").waitFor();

        tab.expecting(422).go("/me");
        assertThat(tab.text()).contains("You have no password").contains("First passkey");
        PageRules.hold(tab, "me-passkey");
        tab.find("#passkeys summary").click();
        tab.find("#passkeys button:has-text('Remove')").click();
        assertThat(tab.text()).contains("That is your only way to sign in");
        PageRules.hold(tab, "me-passkey-kept");
        tab.find("#password").fill(PASSWORD);
        tab.press("Set a password");
        assertThat(tab.text()).contains("Your password is changed");
    }

    @Test
    @Order(2)
    void somebodyAddsRenamesAndRemovesPasskeysAndSignsInWithASecondOne() {
        Tab tab = open().go("/me");
        Device device = new Device(tab);
        tab.press("Add a passkey");
        assertThat(device.keeps()).as("a passkey needs a name").isZero();
        tab.find("#label").fill("blue security key");
        tab.press("Add a passkey");
        tab.find("[role=status]").waitFor();
        assertThat(tab.text()).contains("The passkey is added").contains("blue security key");
        tab.find("#label").fill("the same device");
        tab.press("Add a passkey");
        tab.find("[data-passkey-problem]").waitFor();
        assertThat(tab.text()).contains("This device keeps a passkey of yours already");

        tab.press("Sign out");
        tab.go("/people");
        tab.press("Sign in with a passkey");
        tab.find(".whose").waitFor();
        assertThat(tab.path()).isEqualTo("/people");

        tab.go("/me");
        String line = "#passkeys tr:has-text('blue security key') ";
        tab.find(line + "summary").click();
        tab.find(line + "input[name=label]").fill("red security key");
        tab.find(line + "button:has-text('Rename')").click();
        assertThat(tab.text()).contains("The passkey is renamed.").contains("red security key");
        line = line.replace("blue", "red");
        PageRules.hold(tab, "me-passkeys");
        tab.go("/me").find(line + "summary").click();
        tab.find(line + "button:has-text('Remove')").click();
        assertThat(tab.text()).contains("The passkey is removed");
        tab.press("Sign out");
        tab.expecting(422);
        tab.press("Sign in with a passkey");
        tab.find(".notice-error").waitFor();
        assertThat(tab.text()).contains("Nobody who belongs here signs in with that passkey");
        PageRules.hold(tab, "sign-in-passkey-refused");
    }

    @Test
    @Order(3)
    void somebodyInvitedJoinsWithAPasskey() {
        Tab manager = open().go("/people");
        manager.find("#email").fill("noor@fennel.example");
        manager.find("#role").selectOption("contributor");
        manager.press("Invite");
        String link = manager.find("#invite .secret").innerText();
        Tab invited = openAsStranger();
        Device device = new Device(invited);
        invited.go(link.substring(base().length()));
        PageRules.hold(invited, "link-passkey");
        invited.find("#name").fill("نور حداد");
        invited.press("Join with a passkey");
        invited.find(".whose").waitFor();
        assertThat(invited.find(".whose").innerText()).contains("نور حداد");
        assertThat(device.keeps()).isOne();
    }

    @Test
    @Order(4)
    void withoutScriptsThePageSaysWhatIsMissing() {
        Tab tab = openWithoutScripts().go("/me");
        assertThat(tab.text()).contains("Passkeys need JavaScript");
        assertThat(tab.find("button[data-passkey]").isVisible()).isFalse();
    }
}
