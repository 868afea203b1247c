#pragma once

namespace mulakat::base {

// A crash of this process and of those it starts writes no core file: what is in memory then is names and numbers of people.
void writeNoCoreFile();

} // namespace mulakat::base
