package twelvekeys.report;

/// Sets a report on paper, for whoever sends it and does not know how it is drawn. The module `web`
/// does, by the template of the file that is downloaded, so that both are the same.
public interface PaperMaker {

    /// What the file is called: `brief-2026-06-01.pdf`.
    String name(Report report);

    /// A report as PDF.
    ///
    /// @param home what stands before every address in it, so that links lead back to this server
    byte[] pdf(Report report, String home);
}
