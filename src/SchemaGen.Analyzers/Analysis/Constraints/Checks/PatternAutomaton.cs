using SchemaGen.Analysis.Values;
using SchemaGen.Constraints;

namespace SchemaGen.Analysis.Constraints.Checks;

/// <summary>A pattern as an automaton that matches at least the texts that the pattern matches. It can be asked for texts of which only the ends are known.</summary>
internal sealed class PatternAutomaton
{
    /// <summary>The number of states of an automaton, and the number of repetitions that are counted.</summary>
    private const int MaximumStates = 2000;
    private const int MaximumCount = 64;

    private readonly List<State> _states = [];
    private readonly int _start;
    private readonly int _match;

    private PatternAutomaton(PatternNode pattern)
    {
        _match = Add(new State(null, -1, -1));
        _start = Build(pattern, _match);
    }

    /// <summary>Creates the automaton; null where the pattern is too large.</summary>
    public static PatternAutomaton? TryCreate(string pattern)
    {
        try
        {
            return PatternParser.TryParse(pattern) is { } parsed ? new PatternAutomaton(parsed) : null;
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Determines whether the pattern may match a text with such ends.</summary>
    /// <param name="ends">The ends.</param>
    /// <param name="minimumUnits">The least number of UTF-16 units of the text, which tells whether the ends may overlap.</param>
    public bool MayMatch(TextEnds ends, int minimumUnits)
    {
        string prefix = Basic(ends.Prefix, fromEnd: false);
        string suffix = Basic(Last(ends.Suffix, minimumUnits - ends.Prefix.Length), fromEnd: true);
        HashSet<int> current = Closure([_start], isStart: true, isEnd: prefix.Length == 0 && suffix.Length == 0);
        if (current.Contains(_match))
        {
            return true;
        }

        for (int i = 0; i < prefix.Length; i++)
        {
            current = Step(current, prefix[i], isEnd: i + 1 == prefix.Length && suffix.Length == 0);
            if (current.Contains(_match))
            {
                return true;
            }
        }

        // Any characters may follow, or none.
        current = Reachable(current, isEnd: suffix.Length == 0);
        for (int i = 0; i < suffix.Length && !current.Contains(_match); i++)
        {
            current = Step(current, suffix[i], isEnd: i + 1 == suffix.Length);
        }

        return current.Contains(_match);
    }

    /// <summary>Builds the states of a part, which lead to a state.</summary>
    private int Build(PatternNode node, int next)
    {
        switch (node.Kind)
        {
            case PatternNodeKind.Set or PatternNodeKind.Start or PatternNodeKind.End:
                return Add(new State(node, next, -1));
            case PatternNodeKind.Sequence:
                return node.Parts.Reverse().Aggregate(next, (after, part) => Build(part, after));
            case PatternNodeKind.Choice:
                return node.Parts.Select(part => Build(part, next)).ToArray().Aggregate((one, other) => Add(new State(null, one, other)));
            default:
                return BuildRepeat(node, next);
        }
    }

    private int BuildRepeat(PatternNode node, int next)
    {
        PatternNode part = node.Parts[0];
        int start = next;
        if (node.Maximum is { } most && most <= MaximumCount)
        {
            for (int i = node.Minimum; i < most; i++)
            {
                start = Add(new State(null, Build(part, start), next));
            }
        }
        else
        {
            int loop = Add(new State(null, -1, next));
            _states[loop] = new State(null, Build(part, loop), next);
            start = loop;
        }

        for (int i = 0; i < Math.Min(node.Minimum, MaximumCount); i++)
        {
            start = Build(part, start);
        }

        return start;
    }

    private int Add(State state)
    {
        if (_states.Count >= MaximumStates)
        {
            throw new NotSupportedException("the pattern is too large");
        }

        _states.Add(state);
        return _states.Count - 1;
    }

    /// <summary>Returns the states after a character. A match may begin anywhere.</summary>
    private HashSet<int> Step(HashSet<int> current, char c, bool isEnd)
    {
        var next = new HashSet<int> { _start };
        foreach (int state in current)
        {
            if (_states[state] is { Node: { Kind: PatternNodeKind.Set } node, First: var after } && (node.Set is null || node.Set.Contains(c) != node.IsNegated))
            {
                next.Add(after);
            }
        }

        return Closure(next, isStart: false, isEnd);
    }

    /// <summary>Returns the states after any number of characters, none included.</summary>
    private HashSet<int> Reachable(HashSet<int> current, bool isEnd)
    {
        var reached = new HashSet<int>(current);
        int count;
        do
        {
            count = reached.Count;
            foreach (int state in reached.ToArray())
            {
                if (_states[state] is { Node.Kind: PatternNodeKind.Set, First: var after })
                {
                    reached.Add(after);
                }
            }

            reached.Add(_start);
            reached.UnionWith(Closure(reached, isStart: false, isEnd));
        }
        while (reached.Count > count);
        return reached;
    }

    private HashSet<int> Closure(IEnumerable<int> states, bool isStart, bool isEnd)
    {
        var closure = new HashSet<int>();
        var waiting = new Stack<int>(states);
        while (waiting.Count > 0)
        {
            int number = waiting.Pop();
            if (number < 0 || !closure.Add(number))
            {
                continue;
            }

            State state = _states[number];
            bool passes = state.Node?.Kind switch
            {
                null => true,
                PatternNodeKind.Start => isStart,
                PatternNodeKind.End => isEnd,
                _ => false,
            };
            if (passes)
            {
                waiting.Push(state.First);
                waiting.Push(state.Second);
            }
        }

        return closure;
    }

    /// <summary>Returns the end of the text that stands before (or behind) all surrogates: the automaton knows characters of one unit.</summary>
    private static string Basic(string text, bool fromEnd)
    {
        int length = 0;
        while (length < text.Length && !char.IsSurrogate(fromEnd ? text[text.Length - 1 - length] : text[length]))
        {
            length++;
        }

        return fromEnd ? Last(text, length) : text.Substring(0, length);
    }

    private static string Last(string text, int length) => length <= 0 ? "" : length >= text.Length ? text : text.Substring(text.Length - length);

    /// <summary>A state: a part that leads to another state, or a state that leads to two at once.</summary>
    private readonly record struct State(PatternNode? Node, int First, int Second);
}
