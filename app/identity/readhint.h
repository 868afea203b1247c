#pragma once
#include "identity/codereader.h"

namespace mulakat::identity
{

// What whoever holds a code before a camera should do so that it can be read.
enum class ReadHint { None, Closer, Flatter, LessGlare, HoldStill };

QString readHintName(ReadHint hint); // "closer", "flatter", "less-glare", "hold-still"; empty for None

// What the look of a picture that was not read says. None: nothing on it looks like a code.
ReadHint hintFor(const PictureLook &look);

// The same for a grey picture whose look by livelyPrint is known: blur may be too strong for that look to find anything.
ReadHint hintFor(const QImage &gray, const PictureLook &look);

} // namespace mulakat::identity
