#pragma once
#include "base/result.h"

#include <QImage>
#include <memory>

namespace mulakat::call {

// Pictures from the media process to the kiosk: a sealed memfd of a header and a few slots of BGRx rows
// (QImage::Format_RGB32). One writer, one reader; neither ever waits for the other.
inline constexpr int frameRingSlots = 4;
inline constexpr int frameRingMaxWidth = 1280;
inline constexpr int frameRingMaxHeight = 720;

// Lives in the media process; write() may be called from one thread at a time.
class FrameRingWriter
{
public:
    static base::Result<FrameRingWriter> make(int maxWidth, int maxHeight);
    FrameRingWriter(FrameRingWriter &&) noexcept;
    FrameRingWriter &operator=(FrameRingWriter &&) noexcept;
    ~FrameRingWriter();
    int descriptor() const; // stays owned by the writer; hand over a duplicate or by SCM_RIGHTS
    // Copies one frame in; false when it is larger than the ring was made for.
    bool write(const uchar *rows, int stride, int width, int height);

private:
    class Map;
    explicit FrameRingWriter(std::unique_ptr<Map> map);
    std::unique_ptr<Map> m_map;
};

// Lives in the kiosk. Trusts nothing in the memory but its own mapping's size, which the seals keep as it is.
class FrameRingReader
{
public:
    // Takes the descriptor over. Refused: not sealed against shrinking, wrong size, bad header.
    static base::Result<FrameRingReader> open(int descriptor);
    FrameRingReader(FrameRingReader &&) noexcept;
    FrameRingReader &operator=(FrameRingReader &&) noexcept;
    ~FrameRingReader();
    // The newest whole frame if it is newer than the last one taken, else a null image. One copy; never blocks.
    QImage takeNewest();

private:
    class Map;
    explicit FrameRingReader(std::unique_ptr<Map> map);
    std::unique_ptr<Map> m_map;
};

} // namespace mulakat::call
