package twelvekeys.company;

import java.util.UUID;

/// A linked company filed something that an organisation should read at once; told inside the
/// transaction that finds it, once.
///
/// @param organisation whose files it was found in
/// @param partnership where the company is linked
/// @param company how the linked side is called there
/// @param alert what was filed
public record CompanyFiled(UUID organisation, UUID partnership, String company, FiledAlert alert) {}
