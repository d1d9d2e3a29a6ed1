using System.Linq.Expressions;
using Shop.Contracts;

namespace Shop.Validation;

public sealed record ValidationResult(IReadOnlyList<(string Member, string Message)> Errors)
{
    public bool IsValid => Errors.Count == 0;
}

/// <summary>Rules for a type, in the order in which they were added.</summary>
public abstract class Validator<T>
{
    private readonly List<(string Member, Func<T, bool> Holds, string Message)> _rules = [];

    public ValidationResult Validate(T instance) =>
        new([.. _rules.Where(rule => !rule.Holds(instance)).Select(rule => (rule.Member, rule.Message))]);

    public void ValidateAndThrow(T instance)
    {
        if (Validate(instance) is { IsValid: false, Errors: [var (member, message), ..] })
        {
            throw new ArgumentException(message, member);
        }
    }

    protected RuleBuilder<TMember> RuleFor<TMember>(Expression<Func<T, TMember>> member) => new(this, member);

    protected sealed class RuleBuilder<TMember>(Validator<T> validator, Expression<Func<T, TMember>> member)
    {
        private readonly Func<T, TMember> _read = member.Compile();

        public RuleBuilder<TMember> Must(Func<TMember, bool> holds, string message)
        {
            validator._rules.Add((((MemberExpression)member.Body).Member.Name, instance => holds(_read(instance)), message));
            return this;
        }
    }
}

public sealed class CreateImageValidator : Validator<CreateImageRequest>
{
    public CreateImageValidator()
    {
        RuleFor(request => request.Prompt).Must(prompt => prompt is { Length: > 0 and <= 1000 }, "A prompt has 1 to 1000 characters.");
        RuleFor(request => request.Count).Must(count => count is null or (>= 1 and <= 4), "1 to 4 images.");
        RuleFor(request => request.Images).Must(images => images is null or { Count: > 0 and <= 14 }, "1 to 14 reference images.");
    }

    /// <summary>Throws, or returns what is known to be right.</summary>
    public FlashImageInput Checked(CreateImageRequest request)
    {
        ValidateAndThrow(request);
        if (request.Mask != null && request.Images == null)
        {
            throw new ArgumentException("A mask needs an image.", nameof(request));
        }

        return new FlashImageInput
        {
            Prompt = request.Prompt ?? "",
            N = request.Count,
            ImageUrls = request.Images,
            MaskUrl = request.Mask,
        };
    }

    public static FlashImageInput Parse(string? prompt, string? count)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(prompt);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(prompt.Length, 1000);
        if (!int.TryParse(count, out int n))
        {
            n = 1;
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(n, 4);
        return new FlashImageInput { Prompt = prompt, N = n };
    }
}
