package twelvekeys.identity;

import com.webauthn4j.data.RegistrationData;

/// A passkey that a device has just made, checked and not kept yet.
public final class NewPasskey implements FirstKey {

    private final String host;
    private final String handle;
    private final String label;
    private final RegistrationData made;

    /// @param host the host that it was made for
    /// @param handle what the device knows its person by
    /// @param label what the person calls it
    /// @param made what the device told about it
    NewPasskey(String host, String handle, String label, RegistrationData made) {
        this.host = host;
        this.handle = handle;
        this.label = label;
        this.made = made;
    }

    String host() {
        return host;
    }

    String handle() {
        return handle;
    }

    String label() {
        return label;
    }

    RegistrationData made() {
        return made;
    }
}
