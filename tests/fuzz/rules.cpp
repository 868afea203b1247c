// A rule file, and a request: whatever the bytes are, they are one of both or told wrong with a place in them.
#include "fuzz.h"

#include "rules/decision.h"
#include "rules/requestread.h"

#include <algorithm>

using namespace mulakat;

namespace
{
void placesHold(const rules::Findings &findings, const QByteArray &bytes)
{
    const auto lines = bytes.count('\n') + 1;
    for (const rules::Problem &problem : findings.faults)
        fuzz::promise(problem.at.line >= 1 && problem.at.line <= lines && problem.at.column >= 1, "a fault outside the file");
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    const rules::RequestFile request = rules::readRequest(bytes);
    placesHold(request.findings, bytes);
    const rules::RuleFile file = rules::readRules(bytes);
    placesHold(file.findings, bytes);
    if (!file.usable())
        return 0;
    rules::Request asked;
    asked.now = QDateTime(QDate(2026, 12, 1), QTime(9, 0), Qt::UTC);
    asked.date = QDate(2026, 12, 2);
    asked.start = 10 * 60;
    asked.inmate.id = QStringLiteral("I1");
    asked.inmate.name = QStringLiteral("Ramesh");
    asked.inmate.category = QStringLiteral("undertrial");
    asked.visitors.resize(2);
    const rules::Decision decision = rules::decide(file.set, asked, {}, {});
    fuzz::promise(decision.allowed == decision.refusals.empty(), "allowed and refused at once");
    fuzz::promise(decision.alternatives.size() <= 3, "more than three alternatives");
    return 0;
}
