// A button with data-passkey asks the device for a passkey, puts its answer into the form around it
// and sends that. data-ask is the address that says what the device is asked. Without this script,
// or without such devices, the button stays hidden.
(() => {
  "use strict";

  if (!window.PublicKeyCredential || !navigator.credentials) {
    return;
  }

  const bytes = (text) =>
    Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));

  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

  function words(error) {
    switch (error.name) {
      case "InvalidStateError":
        return "This device keeps a passkey of yours already. Use that one, or another device.";
      case "NotAllowedError":
      case "AbortError":
        return "No passkey was used. Try again, or go on without one.";
      default:
        return error.told || "This device could not do it. Try again, or go on without a passkey.";
    }
  }

  async function ask(button) {
    const typed = new FormData(button.form);
    typed.delete("password");
    typed.delete("passkey");
    const answer = await fetch(button.dataset.ask, {
      method: "POST",
      body: new URLSearchParams(typed),
      headers: { Accept: "application/json" },
    });
    if (!answer.ok) {
      const problem = new Error();
      problem.told = answer.status === 429
        ? "That was tried too often. Wait a quarter of an hour, then try again."
        : "The server did not take that. Load this page again, then try once more.";
      throw problem;
    }
    const options = await answer.json();
    options.challenge = bytes(options.challenge);
    for (const known of options.excludeCredentials || []) {
      known.id = bytes(known.id);
    }
    if (options.user) {
      options.user.id = bytes(options.user.id);
    }
    return options;
  }

  async function made(button) {
    const credential = await navigator.credentials.create({ publicKey: await ask(button) });
    const response = credential.response;
    return described(credential, {
      clientDataJSON: text(response.clientDataJSON),
      attestationObject: text(response.attestationObject),
      transports: response.getTransports ? response.getTransports() : [],
    });
  }

  async function used(button) {
    const credential = await navigator.credentials.get({ publicKey: await ask(button) });
    const response = credential.response;
    return described(credential, {
      clientDataJSON: text(response.clientDataJSON),
      authenticatorData: text(response.authenticatorData),
      signature: text(response.signature),
      userHandle: response.userHandle ? text(response.userHandle) : null,
    });
  }

  function described(credential, response) {
    return JSON.stringify({
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      clientExtensionResults: {},
      response,
    });
  }

  // Everything but the password, which the passkey takes the place of.
  function filledIn(form) {
    return [...form.elements]
      .filter((field) => field.type !== "password")
      .every((field) => field.reportValidity());
  }

  function prepare(button) {
    const form = button.form;
    const problem = form.querySelector("[data-passkey-problem]");
    button.hidden = false;
    button.addEventListener("click", async () => {
      if (!filledIn(form)) {
        return;
      }
      button.disabled = true;
      problem.hidden = true;
      try {
        form.elements.passkey.value =
          await (button.dataset.passkey === "make" ? made(button) : used(button));
        form.submit();
      } catch (error) {
        problem.textContent = words(error);
        problem.hidden = false;
      } finally {
        button.disabled = false;
      }
    });
  }

  document.querySelectorAll("button[data-passkey]").forEach(prepare);
})();
