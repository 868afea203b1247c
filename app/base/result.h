#pragma once
#include "base/failure.h"

#include <tl/expected.hpp>
#include <utility>
#include <variant>

namespace mulakat::base {

// A value, or the Failure that stands in its way. Ignoring one is a compiler warning.
template <class T>
class [[nodiscard]] Result : public tl::expected<T, Failure>
{
public:
    using tl::expected<T, Failure>::expected;
    Result(Failure failure) : tl::expected<T, Failure>(tl::unexpect, std::move(failure)) { }
    Result(FailureCode code, QJsonObject info = {}) : Result(Failure{code, std::move(info)}) { }
};

using Done = Result<std::monostate>;
inline Done done() { return Done(std::monostate{}); }

inline Failure fail(FailureCode code, QJsonObject info = {}) { return Failure{code, std::move(info)}; }

} // namespace mulakat::base
