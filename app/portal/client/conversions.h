#pragma once
#include "portal/protocol/eventmessage.h"
#include "station/hubport.h"

// Values of the protocol to those of the station and back.
namespace mulakat::portal::client {

protocol::EventMessage toMessage(const station::ChainRow &row);
protocol::RecordMessage toMessage(const station::RecordRow &row);
station::NumberedRow fromMessage(const protocol::EventMessage &message);
station::RecordRow fromMessage(const protocol::RecordMessage &message);

// A booth's view for desks: flat, its picture a JPEG of at most 40 kB in base64.
QJsonObject toJson(const station::CallView &view);
// `nowMs`: our monotonic clock, since the booth's means nothing here.
station::CallView callViewFrom(const base::VisitId &visit, const QJsonObject &json, qint64 nowMs);

} // namespace mulakat::portal::client
