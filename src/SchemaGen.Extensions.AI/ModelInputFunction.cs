using Microsoft.Extensions.AI;

namespace SchemaGen.Extensions.AI;

/// <summary>Creates functions that a language model calls with an input record.</summary>
/// <remarks>The model sees the resolved schema of the record: bounds, allowed values, rules, descriptions. The arguments are read strictly, as <see cref="ModelInput.Parse{T}(string)"/> reads: nothing is converted, and
/// arguments that break the schema never reach the code behind the function. They are answered with an <see cref="ErrorContent"/> that names each violation and what is allowed, so that the model can call again.</remarks>
public static class ModelInputFunction
{
    /// <summary>Creates a function whose parameters are the members of a record.</summary>
    /// <typeparam name="T">The input record.</typeparam>
    /// <param name="run">Runs with a valid input. What it throws, the function throws.</param>
    /// <param name="name">The name by which the model calls the function.</param>
    /// <param name="description">Tells the model what the function does.</param>
    /// <returns>The function.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public static AIFunction Create<T>(Func<T, CancellationToken, ValueTask<object?>> run, string name, string description)
        where T : IModelInput<T>
    {
        ArgumentNullException.ThrowIfNull(description);
        return Create(run, new ModelInputFunctionOptions(name) { Description = description });
    }

    /// <summary>Creates a function whose parameters are the members of a record.</summary>
    /// <typeparam name="T">The input record.</typeparam>
    /// <param name="run">Runs with a valid input. What it throws, the function throws.</param>
    /// <param name="options">The name of the function, and how it differs from the default.</param>
    /// <returns>The function.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="NotSupportedException">The schema cannot be said in the <see cref="ModelInputFunctionOptions.Subset"/>; the message says where and why.</exception>
    public static AIFunction Create<T>(Func<T, CancellationToken, ValueTask<object?>> run, ModelInputFunctionOptions options)
        where T : IModelInput<T>
    {
        ArgumentNullException.ThrowIfNull(run);
        return Create<T>((input, _, cancellationToken) => run(input, cancellationToken), options);
    }

    /// <summary>Creates a function whose parameters are the members of a record, and which uses what comes with a call beside the arguments of the model.</summary>
    /// <typeparam name="T">The input record.</typeparam>
    /// <param name="run">Runs with a valid input, and with the arguments as they came, whose <see cref="AIFunctionArguments.Services"/> and <see cref="AIFunctionArguments.Context"/> the host has set. What it throws, the function throws.</param>
    /// <param name="options">The name of the function, and how it differs from the default.</param>
    /// <returns>The function.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="NotSupportedException">The schema cannot be said in the <see cref="ModelInputFunctionOptions.Subset"/>; the message says where and why.</exception>
    public static AIFunction Create<T>(Func<T, AIFunctionArguments, CancellationToken, ValueTask<object?>> run, ModelInputFunctionOptions options)
        where T : IModelInput<T>
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(options);
        return new InputFunction<T>(run, options);
    }

    /// <summary>Creates a function of a method that has input records among its parameters.</summary>
    /// <param name="method">The method. Arguments of other parameters are bound as <see cref="AIFunctionFactory"/> binds them; records inside of other types are read strictly too, but what is wrong with them is an exception.</param>
    /// <returns>The function, with the name of the method.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="method"/> is <see langword="null"/>.</exception>
    public static AIFunction Create(Delegate method) => Create(method, new AIFunctionFactoryOptions());

    /// <summary>Creates a function of a method that has input records among its parameters.</summary>
    /// <param name="method">The method. Arguments of other parameters are bound as <see cref="AIFunctionFactory"/> binds them; records inside of other types are read strictly too, but what is wrong with them is an exception.</param>
    /// <param name="options">The name of the function, and how it is made; changed by <see cref="AIFunctionFactoryOptionsExtensions.UseModelInputs"/>.</param>
    /// <returns>The function.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static AIFunction Create(Delegate method, AIFunctionFactoryOptions options)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(options);
        return new CheckedFunction(AIFunctionFactory.Create(method, options.UseModelInputs()));
    }
}
