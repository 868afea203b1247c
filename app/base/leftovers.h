#pragma once

namespace mulakat::base {

// What a program that handles people's names and numbers leaves behind in memory and on disk. Call both first in main(),
// before any thread.

// A crash of this process and of those it starts writes no core file.
void writeNoCoreFile();

// Freed memory is overwritten from here on: starts this program once more with glibc's settings for it, as the same process
// with the same words. What it starts itself gets them no more. Nothing happens where the C library knows no such settings.
void overwriteFreedMemory(char **argv);

} // namespace mulakat::base
