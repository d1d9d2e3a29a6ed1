using SchemaGen.Constraints;
using SchemaGen.Evaluation.Engine;

namespace SchemaGen.CompilerServices;

/// <summary>Where violations are known that say all there is to say.</summary>
internal sealed class KnownPlaces
{
    private readonly HashSet<string> _pointers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _around = new(StringComparer.Ordinal);
    private readonly HashSet<string> _keywordsOfInput = new(StringComparer.Ordinal);
    private readonly HashSet<(string Pointer, string Keyword)> _rules = [];

    public KnownPlaces(IReadOnlyList<PendingViolation> known)
    {
        foreach (PendingViolation violation in known)
        {
            if (violation.IsRule)
            {
                _rules.Add((violation.Pointer, violation.Keyword));
            }
            else if (!violation.IsVague)
            {
                Add(violation);
            }
        }
    }

    /// <summary>Determines whether a violation that was found is known, or follows from one that is.</summary>
    public bool Cover(SchemaViolation found)
    {
        if (_rules.Contains((found.Pointer, found.Keyword)))
        {
            return false;
        }

        // Of several schemas that a value is held against, each fails where a part of it is wrong.
        return (found.Pointer.Length == 0 ? _keywordsOfInput.Contains(found.Keyword) : IsWithin(found.Pointer))
            || (found.Keyword is KeywordNames.AnyOf or KeywordNames.OneOf or KeywordNames.Contains && _around.Contains(found.Pointer));
    }

    private void Add(PendingViolation violation)
    {
        _pointers.Add(violation.Pointer);
        if (violation.Pointer.Length == 0)
        {
            _keywordsOfInput.Add(violation.Keyword);
        }

        string pointer = violation.Pointer;
        while (_around.Add(pointer) && pointer.Length > 0)
        {
            pointer = JsonPointer.Parent(pointer);
        }
    }

    private bool IsWithin(string pointer)
    {
        while (pointer.Length > 0 && !_pointers.Contains(pointer))
        {
            pointer = JsonPointer.Parent(pointer);
        }

        return pointer.Length > 0;
    }
}
