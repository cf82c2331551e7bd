/** Route tables of VPCs and their entries; the records are those of the network. */
@NullMarked
package dev.ecsemulator.routetable;

import org.jspecify.annotations.NullMarked;
