/** Migrations that are more than SQL; here because Flyway looks for them beside the others. */
package db.migration;
