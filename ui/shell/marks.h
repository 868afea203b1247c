#pragma once
#include "ui/presenters/dayrow.h"
#include "ui/theme/tokens.h"

namespace mulakat::ui::shell {

inline theme::State stateOf(presenters::Mark mark)
{
    switch (mark) {
    case presenters::Mark::Waiting:
        return theme::State::Waiting;
    case presenters::Mark::Ready:
        return theme::State::Ready;
    case presenters::Mark::Live:
        return theme::State::Live;
    case presenters::Mark::Attention:
        return theme::State::Attention;
    case presenters::Mark::None:
    case presenters::Mark::Closed:
        break;
    }
    return theme::State::Closed;
}

} // namespace mulakat::ui::shell
