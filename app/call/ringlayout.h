#pragma once
#include "call/framering.h"

#include <atomic>

// What stands in a frame ring's memory. Both ends are built from the same source, so no byte order is fixed.
namespace mulakat::call {

inline constexpr quint32 ringMagic = 0x4d4b4652; // "MKFR"

struct RingSlot {
    std::atomic<quint64> sequence{0}; // 0 while it is written
    std::atomic<quint32> width{0};
    std::atomic<quint32> height{0};
};

struct alignas(4096) RingHeader {
    quint32 magic = ringMagic;
    quint32 slots = frameRingSlots;
    quint32 slotBytes = 0;
    quint32 reserved = 0;
    std::atomic<quint64> newest{0}; // counts frames from 1
    RingSlot slot[frameRingSlots];
};

static_assert(std::atomic<quint64>::is_always_lock_free, "shared between processes");

} // namespace mulakat::call
