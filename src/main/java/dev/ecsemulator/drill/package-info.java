/** Disaster recovery drills of replication pairs and groups. */
@NullMarked
package dev.ecsemulator.drill;

import org.jspecify.annotations.NullMarked;
