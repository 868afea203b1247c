#pragma once
#include "rules/decision.h"

#include <QJsonObject>

namespace mulakat::rules
{

// {"allowed":false,"refusals":[{"rule","id","authority","source","certain","line","data","staff","next","mayOverride"}],
//  "overridden":[…],"alternatives":[{"date","start","minutes","mode","place"}],"slot":{…},"version":{"from","to"}}
QJsonObject toJson(const Decision &decision);

} // namespace mulakat::rules
