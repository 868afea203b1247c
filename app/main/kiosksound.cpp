#include "main/kiosksound.h"

#include "ui/voice/effectsound.h"
#include "ui/voice/recordedsound.h"

namespace mulakat::kiosk {

std::unique_ptr<ui::voice::SoundPort> makeSound(const Options &options)
{
    if (options.simulate.contains(QStringLiteral("speaker")))
        return std::make_unique<ui::voice::RecordedSound>();
    return std::make_unique<ui::voice::EffectSound>();
}

} // namespace mulakat::kiosk
