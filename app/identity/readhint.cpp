#include "identity/readhint.h"

#include "identity/region.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mulakat::identity
{

namespace
{
constexpr double codeFill = 0.3; // a square on its corner fills half of what is around it, a blurred one less
constexpr double mostSlender = 2.5;
constexpr double muchGlare = 0.05;
constexpr double softEdges = 0.2;
constexpr double smallPart = 0.5; // of the picture's shorter side

bool looksLikeCode(const PictureLook &look)
{
    const double width = look.region.width();
    const double height = look.region.height();
    return !look.region.isEmpty() && look.fill >= codeFill && std::max(width, height) <= mostSlender * std::min(width, height);
}
} // namespace

QString readHintName(ReadHint hint)
{
    switch (hint) {
    case ReadHint::None:
        break;
    case ReadHint::Closer:
        return u"closer"_s;
    case ReadHint::Flatter:
        return u"flatter"_s;
    case ReadHint::LessGlare:
        return u"less-glare"_s;
    case ReadHint::HoldStill:
        return u"hold-still"_s;
    }
    return {};
}

ReadHint hintFor(const PictureLook &look)
{
    if (!looksLikeCode(look))
        return ReadHint::None;
    if (look.glare >= muchGlare)
        return ReadHint::LessGlare;
    if (look.steepness < softEdges)
        return ReadHint::HoldStill;
    const int side = std::max(look.region.width(), look.region.height());
    return side < smallPart * std::min(look.picture.width(), look.picture.height()) ? ReadHint::Closer : ReadHint::Flatter;
}

ReadHint hintFor(const QImage &gray, const PictureLook &look)
{
    const ReadHint clear = hintFor(look);
    if (clear != ReadHint::None)
        return clear;
    const ReadHint faint = hintFor(lookAt(gray, livelyFaint));
    return faint == ReadHint::HoldStill ? faint : ReadHint::None;
}

} // namespace mulakat::identity
