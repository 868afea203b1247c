#include "identity/livereader.h"

#include "identity/region.h"

#include <utility>

namespace mulakat::identity
{

LiveReader::LiveReader(Now now, Read read)
    : m_now(std::move(now))
    , m_read(std::move(read))
{
}

bool LiveReader::fits(int step, qint64 startMs) const
{
    const qint64 left = budgetMs - (m_now() - startMs);
    return left > 0 && m_costMs[size_t(step)] <= left;
}

LiveReader::Answer LiveReader::read(const QImage &picture)
{
    Answer answer;
    if (!isReadable(picture))
        return answer;
    const qint64 startMs = m_now();
    const QImage gray = picture.convertToFormat(QImage::Format_Grayscale8);
    const int first = m_first;
    std::optional<PictureLook> look; // asked for when it is needed
    QImage part;
    while (answer.steps < readSteps) {
        const int at = (first + answer.steps) % readSteps;
        if (answer.steps > 0 && !fits(at, startMs))
            break;
        const auto step = ReadStep(at);
        if (step != ReadStep::Zxing && !look) {
            look = lookAt(gray, livelyPrint);
            part = partAt(gray, look->region);
        }
        const qint64 beginMs = m_now();
        const QByteArray payload = m_read(step, gray, part);
        m_costMs[size_t(at)] = m_now() - beginMs;
        ++answer.steps;
        if (!payload.isEmpty()) {
            m_first = at;
            answer.code = ReadCode{ payload, readStepName(step) };
            return answer;
        }
    }
    m_first = answer.steps == readSteps ? 0 : (first + answer.steps) % readSteps;
    answer.hint = hintFor(gray, look ? *look : lookAt(gray, livelyPrint));
    return answer;
}

} // namespace mulakat::identity
