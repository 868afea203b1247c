#pragma once
#include <QByteArray>
#include <QImage>
#include <QRect>
#include <optional>

namespace mulakat::identity
{

struct ReadCode {
    QByteArray payload; // the code's bytes
    QString by; // "zxing", "zxing-x2", "zbar-sharp", "zxing-x3": which step found it
};

// What the picture looked like to the reader: for guidance where nothing could be read.
struct PictureLook {
    QRect region; // the liveliest part, in pixels of the picture; empty where there is none
    double sharpness = 0; // mean difference of neighbours in the region, 0 … 255
    double glare = 0; // share of the region's middle that is washed out, 0 … 1
    double steepness = 0; // of the region's edges against its contrast, 0 … 1
    double fill = 0; // share of the region that is lively, 0 … 1
    QSize picture;
};

// The steps of the chain, in its order.
enum class ReadStep { Zxing, ZxingTwice, ZbarSharp, ZxingThrice };
inline constexpr int readSteps = 4;
QString readStepName(ReadStep step); // as in ReadCode::by
// One step alone: the first reads the whole picture, the others its region. Both grey; empty where it reads nothing.
QByteArray readByStep(ReadStep step, const QImage &gray, const QImage &part);
bool isReadable(const QImage &picture); // not null, not too large
QImage partAt(const QImage &gray, const QRect &region); // the whole where the region is empty
// Of a grey picture. `lively`: see identity/region.h.
PictureLook lookAt(const QImage &gray, double lively);

// A QR code of the picture (nothing else: a bar code beside it must not win), by the chain zxing, zxing on the region
// twice as large, zbar on the sharpened region, zxing on the region three times as large. No step starts after
// `budgetMs`. Any thread; one call at a time a thread. Pictures of up to 40 megapixels.
std::optional<ReadCode> readCode(const QImage &picture, int budgetMs, PictureLook *look = nullptr);

// One reader alone over the whole picture: what the chain is measured against.
enum class CodeReader { Zxing, Zbar };
std::optional<ReadCode> readWith(CodeReader reader, const QImage &picture);

} // namespace mulakat::identity
