/** NAT gateways with their SNAT and DNAT entries. */
@NullMarked
package dev.ecsemulator.nat;

import org.jspecify.annotations.NullMarked;
