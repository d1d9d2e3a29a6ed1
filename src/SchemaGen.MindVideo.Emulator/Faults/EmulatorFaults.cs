using SchemaGen.MindVideo.Emulator.Models;

namespace SchemaGen.MindVideo.Emulator;

/// <summary>The faults that are being injected. Of several that match a request, the oldest hits it; a fault of the task and a fault of the transport may hit the same request.</summary>
/// <remarks>Members may be called from any thread. Faults are not kept across restarts.</remarks>
public sealed class EmulatorFaults
{
    private readonly Lock _lock = new();
    private readonly List<ActiveFault> _faults = [];
    private readonly Random _dice;
    private readonly ModelCatalog _catalog;
    private int _lastId;

    internal EmulatorFaults(int? seed, ModelCatalog catalog)
    {
        _dice = seed is { } number ? new Random(number) : new Random();
        _catalog = catalog;
    }

    /// <summary>Is called after each change, hits included, under the lock, so it must not call back.</summary>
    internal Action Changed { get; init; } = static () => { };

    /// <summary>All faults, oldest first, including those that will not hit again.</summary>
    public IReadOnlyList<ActiveFault> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _faults];
            }
        }
    }

    /// <summary>Starts to inject a fault.</summary>
    /// <param name="fault">The fault.</param>
    /// <returns>The fault with its number.</returns>
    /// <exception cref="ArgumentException">The fault is not possible, or its model is unknown. The message says why.</exception>
    public ActiveFault Add(EmulatorFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        if (fault.Mistake() is { } mistake)
        {
            throw new ArgumentException(mistake, nameof(fault));
        }

        if (fault.Model is { } model && !_catalog.Models.ContainsKey(model))
        {
            throw new ArgumentException(_catalog.Unknown(model), nameof(fault));
        }

        lock (_lock)
        {
            var active = new ActiveFault(++_lastId, fault, 0);
            _faults.Add(active);
            Changed();
            return active;
        }
    }

    /// <summary>Stops injecting a fault.</summary>
    /// <param name="id">The number of the fault.</param>
    /// <returns>Whether there was such a fault.</returns>
    public bool Remove(int id)
    {
        lock (_lock)
        {
            bool isGone = _faults.RemoveAll(fault => fault.Id == id) > 0;
            Changed();
            return isGone;
        }
    }

    /// <summary>Stops injecting all faults.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _faults.Clear();
            Changed();
        }
    }

    /// <summary>Returns the fault of the transport that hits a request, or null.</summary>
    internal EmulatorFault? DrawTransport(FaultTarget target, string model) => Draw(fault => !fault.IsOfTask && fault.On == target, model);

    /// <summary>Returns the fault of the task that hits a submit, or null.</summary>
    internal EmulatorFault? DrawTask(string model) => Draw(static fault => fault.IsOfTask, model);

    private EmulatorFault? Draw(Func<EmulatorFault, bool> fits, string model)
    {
        lock (_lock)
        {
            for (int i = 0; i < _faults.Count; i++)
            {
                (_, EmulatorFault fault, int hits) = _faults[i];
                if (fits(fault)
                    && (fault.Model is null || fault.Model == model)
                    && (fault.Times is null || hits < fault.Times)
                    && (fault.Probability >= 1 || _dice.NextDouble() < fault.Probability))
                {
                    _faults[i] = _faults[i] with { Hits = hits + 1 };
                    Changed();
                    return fault;
                }
            }

            return null;
        }
    }
}
