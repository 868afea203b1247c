#pragma once
#include "identity/readhint.h"

#include <array>
#include <functional>

namespace mulakat::identity
{

// Reads one frame of a camera after the other by the chain of readCode(), within a budget a frame: no step starts that
// would not end in it, as far as the last time it ran tells, and the next frame goes on with that step. The first step
// of a frame always runs, so that each has its turn. Where a step has read a code the next frame begins with it. One
// object a camera; not thread-safe.
class LiveReader
{
public:
    static constexpr qint64 budgetMs = 300;

    using Now = std::function<qint64()>; // monotonic milliseconds
    using Read = std::function<QByteArray(ReadStep step, const QImage &gray, const QImage &part)>;

    struct Answer {
        std::optional<ReadCode> code;
        ReadHint hint = ReadHint::None; // where no code was read
        int steps = 0; // that ran
    };

    explicit LiveReader(Now now, Read read = readByStep);
    Answer read(const QImage &picture);

private:
    bool fits(int step, qint64 startMs) const;

    Now m_now;
    Read m_read;
    std::array<qint64, readSteps> m_costMs{ 20, 60, 50, 130 }; // of the last time; these are a slow PC's, at 720 lines
    int m_first = 0; // step that the next frame begins with
};

} // namespace mulakat::identity
