/**
 * The Model Context Protocol, both ways, behind ports of our own: tools of other servers in, as
 * actions; tools of ours out. Knows the SDK, and nothing of planning. What a server says of its
 * tools is data from a stranger.
 */
@NullMarked
package dev.surefoot.mcp;

import org.jspecify.annotations.NullMarked;
