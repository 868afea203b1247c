#pragma once
#include "main/kioskoptions.h"
#include "ui/voice/soundport.h"

#include <memory>

namespace mulakat::kiosk {

// The machine's loudspeaker; with `--simulate speaker` one that only remembers, and no sound system is opened.
std::unique_ptr<ui::voice::SoundPort> makeSound(const Options &options);

} // namespace mulakat::kiosk
