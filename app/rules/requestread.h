#pragma once
#include "rules/history.h"
#include "rules/request.h"

namespace mulakat::rules
{

// A request with everything the decision takes, as packaging/manual/rules.md describes it.
struct RequestFile {
    Request request;
    History history;
    Facts facts;
    Findings findings;
    bool usable() const { return findings.faults.empty(); }
};
// At most 16 MiB: ten thousand visits of history are some 2 MB.
RequestFile readRequest(const QByteArray &bytes);

} // namespace mulakat::rules
