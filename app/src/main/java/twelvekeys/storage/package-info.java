/// Where everything is kept: one data folder, one PostgreSQL, three roles.
///
/// The **data folder** holds the database cluster, the generated passwords and the uploaded files.
/// One server at a time holds its lock. Inside it runs a PostgreSQL of our own, with the settings
/// that keep an acknowledged commit through a crash; a setting names another server instead.
///
/// The **superuser** only sets the cluster up. The **owner** owns the schema and runs the
/// migrations. The **application role** is the one every request uses: it owns nothing and may do
/// only what a migration granted it by name. [ApplicationRoleCheck] refuses to start otherwise.
///
/// **In whose name** work is done is said with [Tenancy], and the database holds it: policies on
/// every table let a transaction ([TenantTransactions]) see the rows of its tenant and no others.
///
/// A [Backup] is taken from outside the server, while it runs or not, through an [Installation];
/// [Restore] is the way back, and trusts nothing before it was verified and recovered.
///
/// Start reading at [StorageConfiguration]. This module knows nothing of the others, but for the
/// order of their migrations ([Migrations]) and the table that says who sits in which partnership
/// ([TenantSettings]).
@ApplicationModule(allowedDependencies = {})
@NullMarked
package twelvekeys.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
